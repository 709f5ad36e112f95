def handled(error):
    names = []
    try:
        raise error
    except* ValueError:
        names.append("ValueError")
    except* Exception:
        names.append("another one")
    return names


print(handled(ExceptionGroup("", [ValueError(), KeyError()])))
print(handled(ValueError()))
