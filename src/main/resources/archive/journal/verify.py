#!/usr/bin/env python3
"""Checks the file of a case without the program that made it: see VERIFY.md.

Usage: python3 journal/verify.py [folder of the case, or its .zip]
Ends with 0 if all holds, with 1 if something does not, with 2 if it cannot be read.
"""
import base64
import hashlib
import json
import os
import sys
import zipfile

UNLISTED = {"SHA256SUMS", "export.json"}


class Folder:
    def __init__(self, root):
        self.root = root

    def names(self):
        for directory, _, files in os.walk(self.root):
            for name in files:
                yield os.path.relpath(os.path.join(directory, name), self.root).replace(os.sep, "/")

    def open(self, name):
        return open(os.path.join(self.root, *name.split("/")), "rb")


class Zip:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.prefix = self.zip.namelist()[0].split("/")[0] + "/"

    def names(self):
        return (name[len(self.prefix):] for name in self.zip.namelist() if not name.endswith("/"))

    def open(self, name):
        return self.zip.open(self.prefix + name)


faults = []


def fault(text):
    faults.append(text)
    print("FAUX / WRONG: " + text)


def sha256(stream):
    digest = hashlib.sha256()
    for piece in iter(lambda: stream.read(1 << 20), b""):
        digest.update(piece)
    return digest.hexdigest()


def form(*parts):
    """The canonical bytes of a sequence of texts and lists of texts."""
    written = bytearray()
    for part in parts:
        if part is None:
            written += b"\x00"
        elif isinstance(part, list):
            written += b"\x02" + len(part).to_bytes(4, "big") + form(*part)
        else:
            text = part.encode("utf-8")
            written += b"\x01" + len(text).to_bytes(4, "big") + text
    return bytes(written)


def digest(*parts):
    return hashlib.sha256(form(*parts)).hexdigest()


def check_files(source):
    listed = {}
    with source.open("SHA256SUMS") as sums:
        for line in sums.read().decode("utf-8").splitlines():
            listed[line[66:]] = line[:64]
    there = set(source.names())
    for name in sorted(set(listed) - there):
        fault(name + ": absent / missing")
    for name in sorted(there - set(listed) - UNLISTED):
        fault(name + ": en trop / not listed")
    for name in sorted(set(listed) & there):
        with source.open(name) as stream:
            if sha256(stream) != listed[name]:
                fault(name + ": altéré / altered")
    return listed


def check_case(case, listed):
    versions = [version for document in case["documents"] for version in document["versions"]]
    for part in versions + case["papers"] + case["models"]:
        if listed.get(part["path"]) != part["sha256"]:
            fault(part["path"] + ": case.json en donne une autre empreinte / case.json has another hash")


def check_value(row, value):
    if "salt" not in value:
        return False
    made = digest(value["salt"], value["name"], value.get("before"), value.get("after"))
    if made != value["digest"]:
        fault("ligne / row %d: %s" % (row["position"], value["name"]))
    return True


def sealed(chain, row):
    texts = [row["previous"], chain, str(row["position"])]
    texts += [row.get(name) for name in ("at", "kind", "act", "account", "person", "school", "onBehalfOf",
                                         "subject", "step", "task", "contentHash", "request")]
    values = row.get("values", [])
    return form(*texts, row["endedTasks"], row["engineLog"], row.get("engineLogDigest"),
                [value["name"] for value in values], [value["digest"] for value in values])


def check_journal(journal, case):
    chain = journal["chain"]
    previous = digest(chain)
    withheld = closed = 0
    hashes = {}
    for expected, row in enumerate(journal["rows"], start=1):
        if row["position"] != expected or row["previous"] != previous:
            fault("ligne %d : ne suit pas la précédente / row %d: does not follow the one before" % (expected, expected))
        if "kind" in row:
            made = sealed(chain, row)
            if made != base64.b64decode(row["sealed"]) or hashlib.sha256(made).hexdigest() != row["hash"]:
                fault("ligne %d : ne dit plus ce qui a été scellé / row %d: says something else than was sealed"
                      % (expected, expected))
            closed += sum(not check_value(row, value) for value in row.get("values", []))
        else:
            withheld += 1
        previous = row["hash"]
        hashes[row["position"]] = row["hash"]
    last = {"chain": chain, "position": len(journal["rows"]), "hash": previous}
    if journal["head"] != last or case["journal"] != last:
        fault("la fin de la chaîne n'est pas celle du dossier / the end of the chain is not that of the case")
    published = journal.get("published")
    if published and hashes.get(published["position"], published["hash"]) != published["hash"]:
        fault("ce n'est pas la fin publiée / not the end that was published")
    print("%d lignes / rows, %d réservées / withheld, %d valeurs réservées ou effacées / values withheld or blanked"
          % (len(hashes), withheld, closed))


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = sys.argv[1] if len(sys.argv) > 1 else here
    try:
        source = Zip(path) if os.path.isfile(path) else Folder(path)
        listed = check_files(source)
        with source.open("case.json") as stream:
            case = json.loads(stream.read().decode("utf-8"))
        with source.open("journal/journal.json") as stream:
            journal = json.loads(stream.read().decode("utf-8"))
        check_case(case, listed)
        check_journal(journal, case)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as failure:
        print("Illisible / cannot be read: %r" % failure)
        return 1 if faults else 2
    if faults:
        return 1
    print("%d fichiers / files. Tout tient. / All holds." % len(listed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
