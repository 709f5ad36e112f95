def f(x: print("evaluated")):
    pass


print("defined")
f.__annotations__
