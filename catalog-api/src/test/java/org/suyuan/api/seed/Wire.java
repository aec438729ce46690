package org.suyuan.api.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as bytes on a socket, for all that no well-behaved client would send: any header, any path, raw UTF-8. */
final class Wire {
    private static final int PATIENCE_MILLIS = 60_000;

    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Wire(String line) {
        this.line = line;
        headers.put("Host", "127.0.0.1");
        headers.put("Connection", "close");
    }

    /** @param line such as {@code GET /graphql HTTP/1.1} */
    static Wire line(String line) {
        return new Wire(line);
    }

    static Wire get(String target) {
        return line("GET " + target + " HTTP/1.1");
    }

    static Wire post(String target, String body) {
        return post(target, body.getBytes(UTF_8));
    }

    static Wire post(String target, byte[] body) {
        Wire wire = line("POST " + target + " HTTP/1.1").with("Content-Type", "application/json");
        wire.body = body.clone();
        return wire.with("Content-Length", Integer.toString(body.length));
    }

    Wire with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Wire bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The whole answer, head and body; empty if the server hung up. */
    Answer sendTo(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new ByteArrayOutputStream();
            request.writeBytes((line + "\r\n").getBytes(UTF_8));
            headers.forEach((name, value) -> request.writeBytes((name + ": " + value + "\r\n").getBytes(UTF_8)));
            request.writeBytes(new byte[] {'\r', '\n'});
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            return new Answer(socket.getInputStream().readAllBytes());
        }
    }

    @Override
    public String toString() {
        return line + " " + headers + " " + new String(body, UTF_8);
    }

    /** The bytes that came back. */
    record Answer(byte[] bytes) {
        /** 0 if there is none, as in the answer to what looks like HTTP/0.9. */
        int status() {
            String start = new String(bytes, 0, Math.min(bytes.length, 12), ISO_8859_1);
            return start.startsWith("HTTP/1.1 ") ? Integer.parseInt(start.substring(9)) : 0;
        }

        String text() {
            return new String(bytes, UTF_8);
        }
    }
}
