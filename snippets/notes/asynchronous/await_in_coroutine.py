async def f(x):
    y = await z(x)  # OK - `await` and `return` allowed in coroutines
    return y
