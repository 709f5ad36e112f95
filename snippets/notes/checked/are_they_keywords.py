import keyword

for word in "async", "await":
    print(word, "is a keyword:", keyword.iskeyword(word))
