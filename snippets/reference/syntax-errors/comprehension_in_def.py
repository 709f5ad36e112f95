async def fetch(number):
    return number * 10


def fetch_all():
    return [await fetch(n) for n in range(3)]


print(fetch_all())
