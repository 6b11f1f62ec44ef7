#!/usr/bin/env python3
"""A classifier for Lede that asks a scikit-learn pipeline, saved with joblib.dump(pipeline, path)."""
import json
import sys

import joblib

for line in sys.stdin.buffer:
    request = json.loads(line)
    answer = {"id": request["id"]}
    try:
        if request["op"] == "hello":
            pipeline = joblib.load(request["options"]["model"])
            labels = [str(label) for label in pipeline.classes_]
            answer |= {"lede": 1, "name": "scikit", "kind": "classifier", "labels": labels}
        else:
            document = request["document"]
            text = f"{document['title'] or ''}\n{document['text']}"
            chances = pipeline.predict_proba([text])[0]
            answer["ranking"] = [{"label": l, "probability": float(p)} for l, p in zip(labels, chances)]
    except Exception as error:
        answer["error"] = f"{type(error).__name__}: {error}"
    print(json.dumps(answer), flush=True)
