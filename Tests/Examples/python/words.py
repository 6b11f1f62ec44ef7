#!/usr/bin/env python3
"""A classifier for Lede that counts words."""
import json
import sys

WORDS = {
    "economy": ["market", "price", "bank", "市场", "银行", "企业"],
    "sport": ["match", "team", "goal", "比赛", "球队", "冠军"],
}


def ranking(document):
    text = f"{document['title'] or ''}\n{document['text']}".lower()
    counts = {label: 1 + sum(map(text.count, words)) for label, words in WORDS.items()}
    return [{"label": label, "probability": n / sum(counts.values())} for label, n in counts.items()]


for line in sys.stdin.buffer:
    request = json.loads(line)
    answer = {"id": request["id"]}
    try:
        if request["op"] == "hello":
            answer |= {"lede": 1, "name": "words", "kind": "classifier", "labels": list(WORDS)}
        else:
            answer["ranking"] = ranking(request["document"])
    except Exception as error:
        answer["error"] = f"{type(error).__name__}: {error}"
    print(json.dumps(answer), flush=True)
