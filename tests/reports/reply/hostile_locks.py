"""PDF files that a vendor protected against changes: AES, and a password for the owner alone.

qpdf made the keys: `qpdf --encrypt "" owner 256` and `128 --use-aes=y`.
"""

from __future__ import annotations

ID = b"31415926535897932384626433832795"
AES_128 = (
    b"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /Filter /Standard "
    b"/Length 128 /P -4 /R 4 /StmF /StdCF /StrF /StdCF /V 4 "
    b"/O <"
    b"566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5"
    b"> "
    b"/U <"
    b"e21cc3d13b0faa9934db7d20f11e333e0122456a91bae5134273a6db134c87c4"
    b"> "
    b">>"
)
AES_256 = (
    b"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard "
    b"/Length 256 /P -4 /R 6 /StmF /StdCF /StrF /StdCF /V 5 "
    b"/O <"
    b"847cf95b1b55201f8db1c66116496c0dfe8007cccb932b1dcfb8795b5328ca02498718e3e1c8"
    b"f6f9436e750ab2fbaac7"
    b"> "
    b"/OE <"
    b"9fe86de6a534f4c6ebec535a7761ca32d9537f4c395f12349f6b842e39d698a7"
    b"> "
    b"/Perms <"
    b"8a02bd45f5ef25d3753b091c3751b27a"
    b"> "
    b"/U <"
    b"ddc8a58646fc597c6d27b70c93214f74f4cec2acf8ea336f530f70dab4e14f5ed7accf09ac36"
    b"cfbdbc7b96155edbc800"
    b"> "
    b"/UE <"
    b"ac753a1361f2cda25ce1c96df7124931aa0922eabb57cae4bacb4d43d6e4d7a5"
    b"> "
    b">>"
)
SECRET = b"<421757b753955b74e6d1514396296937cb52123205e8d87f65b57f7a53c17130>"


def locked(data: bytes, at: int) -> bytes:
    """Say in a PDF that it is locked with object `at`."""
    lock = b"/ID [<%s> <%s>] /Encrypt %d 0 R /Root" % (ID, ID, at)
    return data.replace(b"/Root", lock)
