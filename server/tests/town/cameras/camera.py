# A camera that shows a ball, on a port that it prints. Whoever does not know its password sees nothing.
import sys
import gi
gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import Gst, GstRtspServer, GLib

Gst.init(None)
server = GstRtspServer.RTSPServer()
server.set_address("127.0.0.1")
server.set_service(sys.argv[1])
gate = GstRtspServer.RTSPMediaFactory()
gate.set_launch(
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=240,framerate=10/1"
    " ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=10 bitrate=150"
    " ! rtph264pay name=pay0 pt=96 config-interval=1 )"
)
gate.set_shared(True)
gate.add_role_from_structure(
    Gst.Structure.new_from_string("user,media.factory.access=true,media.factory.construct=true")
)
auth = GstRtspServer.RTSPAuth()
role = GstRtspServer.RTSPToken()
role.set_string("media.factory.role", "user")
auth.add_basic(GstRtspServer.RTSPAuth.make_basic("gate", "canary-password"), role)
server.set_auth(auth)
server.get_mount_points().add_factory("/gate", gate)
server.attach(None)
print(server.get_bound_port(), flush=True)
GLib.MainLoop().run()
