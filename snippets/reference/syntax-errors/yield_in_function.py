def numbers():
    yield 0
    yield from range(1, 3)


print(list(numbers()))
