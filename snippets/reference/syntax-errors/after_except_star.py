def parse(text):
    try:
        number = int(text)
    except* ValueError:
        number = 0
    except* Exception as group:
        print(type(group.exceptions[0]))
        number = -1
    return number


print(parse("7"), parse("seven"))
print(parse([7]))
