"""A LibreOffice of its own, driven from Python."""
import os
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def named(name, value):
    return PropertyValue(Name=name, Value=value)


def desktop_of(folder):
    pipe = "rows%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profile"), "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1500):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if office.poll() not in (None, 81):
                raise
            time.sleep(0.2)
    raise TimeoutError("LibreOffice did not answer")


def end(office, desktop):
    try:
        desktop.terminate()
    except Exception:
        pass
    try:
        office.wait(30)
    except subprocess.TimeoutExpired:
        office.kill()
