type Alias = print("alias evaluated")


def first[T: print("bound evaluated")]():
    pass


print("defined")
Alias.__value__
first.__type_params__[0].__bound__
