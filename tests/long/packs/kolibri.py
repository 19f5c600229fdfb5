"""Takes apps as ricecooker does for a channel of Kolibri; one without its index.html must be refused."""

import logging
import os
import sys
import tempfile
import zipfile

paths = [os.path.abspath(path) for path in sys.argv[1:]]
# It writes what it has taken into the folder it is run in.
os.chdir(tempfile.mkdtemp())

from ricecooker.classes import files, licenses, nodes  # noqa: E402

logging.disable(logging.CRITICAL)


def take(path):
    """The name under which the app is kept; an exception when it is no app."""
    channel = nodes.ChannelNode(source_id="toolkit", source_domain="example.org", title="Toolkit", language="en")
    app = files.HTMLZipFile(path=path)
    node = nodes.HTML5AppNode(source_id="app", title="Toolkit", license=licenses.CC_BYLicense(copyright_holder="Waymark"), files=[app])
    channel.add_child(node)
    kept = [name for name in node.process_files() if name]
    node.validate()
    if not kept:
        raise ValueError("nothing was taken")
    return kept


for path in paths:
    print(f"kolibri: {os.path.basename(path)} is taken as {', '.join(take(path))}")

broken = os.path.abspath("broken.zip")
with zipfile.ZipFile(paths[0]) as whole, zipfile.ZipFile(broken, "w") as part:
    for name in whole.namelist():
        if name != "index.html":
            part.writestr(name, whole.read(name))
try:
    take(broken)
except Exception as error:  # whatever it says, it must not take it
    print(f"kolibri: without its index.html it is refused ({type(error).__name__})")
else:
    sys.exit("an app without an index.html was taken: this proves nothing")
