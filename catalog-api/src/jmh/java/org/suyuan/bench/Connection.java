package org.suyuan.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept alive and posts JSON, one request at a time. A bare socket takes far less of a small
 * machine, which also runs what is measured, than a full client does.
 */
final class Connection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final URI url;
    private final String token;
    private final int timeoutMillis;
    private final byte[] scratch = new byte[1 << 14];
    private @Nullable Open open;

    private record Open(Socket socket, InputStream in) {}

    /** @param token sent as bearer if it is not empty */
    Connection(URI url, String token, int timeoutMillis) {
        if (!"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("only http:// is spoken here, not " + url);
        }
        this.url = url;
        this.token = token;
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * Posts a body and reads the whole answer.
     *
     * @return the status
     * @throws IOException if the answer did not come; whether the request was acted upon is then unknown
     */
    int post(byte[] body) throws IOException {
        Open now = open != null ? open : connect();
        byte[] head = head(body.length);
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        now.socket().getOutputStream().write(message);
        return answer(now.in());
    }

    private Open connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? 80 : url.getPort()), CONNECT_MILLIS);
        Open now = new Open(socket, new BufferedInputStream(socket.getInputStream(), 1 << 14));
        open = now;
        return now;
    }

    private byte[] head(int length) {
        String text = "POST " + url.getRawPath() + " HTTP/1.1\r\n"
                + "Host: " + url.getAuthority() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
            last |= header.startsWith("connection:") && header.contains("close");
        }
        if (chunked) {
            skipChunks(in);
        } else {
            skip(in, length);
        }
        if (last) {
            close();
        }
        return status;
    }

    private void skipChunks(InputStream in) throws IOException {
        for (long size = chunk(in); size > 0; size = chunk(in)) {
            skip(in, size);
            line(in);
        }
        while (!line(in).isEmpty()) {
            // trailers say nothing of use here
        }
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in).split(";", 2)[0].strip(), 16);
    }

    private void skip(InputStream in, long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(scratch, 0, (int) Math.min(scratch.length, left));
            if (read < 0) {
                throw new EOFException("the answer ended early");
            }
            left -= read;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        Open now = open;
        open = null;
        if (now != null) {
            now.socket().close();
        }
    }
}
