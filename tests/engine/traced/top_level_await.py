import ast, asyncio, types
code = compile("await asyncio.sleep(0)\nprint(asyncio.__name__)", "e", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
async def main():
    await types.FunctionType(code, {"asyncio": asyncio})()
asyncio.run(main())
