import asyncio


async def fetch_type():
    return int


async def main():
    number = await fetch_type()

    type Numbers = list[number]
    print(Numbers.__value__)

    def first[T: number](values: list[T]) -> T:
        return values[0]

    print(first.__type_params__[0].__bound__)

    class Box[T](number):
        pass

    print(Box.__bases__)


asyncio.run(main())
