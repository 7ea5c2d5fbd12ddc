"""A real mail server that the tests send to.

smtp_server.py [--sign-in USER:SECRET] [--tls implicit|starttls|none] [--mute] [--port PORT]

Prints one JSON line with its port (and, with TLS, the file of the certificate to trust), then one
for each mail that it takes. How it answers follows from the receiving address:
busy@ 451, nobody@ 550, relay@ 554 5.7.1, full@ 552 5.2.2, unwanted@ 554 after the mail, silent@
never, late@ never after the mail. Every refusal repeats the address, as real servers do.
"""

import argparse
import asyncio
import base64
import json
import logging
import os
import ssl
import tempfile

import trustme
from aiosmtpd.smtp import SMTP, AuthResult

LONG = 3600
REFUSALS = {
    "busy": "451 4.3.0 {} come back later",
    "nobody": "550 5.1.1 {} does not exist",
    "relay": "554 5.7.1 {}: relay access denied",
    "full": "552 5.2.2 {} is over quota",
}


def say(fact):
    print(json.dumps(fact), flush=True)


class Postman:
    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "silent":
            await asyncio.sleep(LONG)
        if local in REFUSALS:
            return REFUSALS[local].format(address)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].split("@")[0]
        if local == "late":
            await asyncio.sleep(LONG)
        if local == "unwanted":
            return f"554 5.6.0 not this mail to {envelope.rcpt_tos[0]}"
        say({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "octets": base64.b64encode(envelope.original_content).decode(),
            "signed_in": bool(session.authenticated),
            "encrypted": session.ssl is not None or server.transport.get_extra_info("cipher") is not None,
            "peer": session.peer[1],
            "hello": session.host_name,
        })
        return "250 OK"


def certificate(folder):
    """A context with a certificate for localhost, and the file of who vouches for it."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    path = os.path.join(folder, "authority.pem")
    authority.cert_pem.write_to_path(path)
    return context, path


async def serve(options, folder):
    context, authority = (None, None) if options.tls == "none" else certificate(folder)
    settings = {"hostname": "localhost", "ident": "test", "data_size_limit": 2**22}
    if options.tls == "starttls":
        settings.update(tls_context=context, require_starttls=True)
    if options.sign_in:
        user, secret = options.sign_in.split(":")

        def judge(server, session, envelope, mechanism, given):
            right = (given.login, given.password) == (user.encode(), secret.encode())
            return AuthResult(success=right, handled=right)

        settings.update(
            authenticator=judge, auth_required=True, auth_require_tls=options.tls == "starttls"
        )

    def mute():
        return asyncio.Protocol()

    make = mute if options.mute else lambda: SMTP(Postman(), **settings)
    implicit = context if options.tls == "implicit" else None
    server = await asyncio.get_running_loop().create_server(
        make, "127.0.0.1", options.port, ssl=implicit
    )
    say({"port": server.sockets[0].getsockname()[1], "authority": authority})
    await server.serve_forever()


# Sign-in without TLS is what some tests are about.
logging.disable(logging.WARNING)
parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--sign-in")
parser.add_argument("--tls", default="none", choices=["implicit", "starttls", "none"])
parser.add_argument("--mute", action="store_true", help="take connections and say nothing")
with tempfile.TemporaryDirectory() as scratch:
    asyncio.run(serve(parser.parse_args(), scratch))
