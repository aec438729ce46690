package org.suyuan.api.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;

/** Takes the body out of a request, never more of it than the limit, whatever the request says of itself. */
public final class Body {
    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";

    private Body() {}

    /**
     * The media type of the body, without parameters.
     *
     * @throws Problem UNSUPPORTED_TYPE if it is none of those accepted, or in another charset than UTF-8
     */
    public static String type(HttpServletRequest request, Set<String> accepted) {
        Problem refusal = Problem.of(
                Code.UNSUPPORTED_TYPE, "expected Content-Type " + String.join(" or ", accepted) + ", in UTF-8");
        String header = request.getContentType();
        if (header == null) {
            throw refusal;
        }
        try {
            MediaType type = MediaType.parseMediaType(header);
            String plain = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            boolean utf8 = type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
            if (accepted.contains(plain) && utf8) {
                return plain;
            }
            throw refusal;
        } catch (IllegalArgumentException unreadable) {
            throw refusal;
        }
    }

    /**
     * The body, inflated if it came as gzip.
     *
     * @param most bytes that are let in, counted after inflating
     * @throws Problem TOO_LARGE, UNSUPPORTED_TYPE for an unknown encoding, BAD_REQUEST if it is empty or breaks off
     */
    public static byte[] bytes(HttpServletRequest request, long most) throws IOException {
        boolean gzip = isGzip(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            InputStream raw = request.getInputStream();
            InputStream plain = gzip ? new GZIPInputStream(raw) : raw;
            byte[] bytes = plain.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            if (bytes.length == 0) {
                throw Problem.badRequest("the body is empty");
            }
            return bytes;
        } catch (ZipException | EOFException broken) {
            throw Problem.badRequest(gzip ? "the body is no whole gzip" : "the body breaks off");
        }
    }

    /**
     * As {@link #bytes}, into a file, so that a large one does not stand in memory.
     *
     * @throws Problem as there
     */
    public static void save(HttpServletRequest request, long most, Path file) throws IOException {
        boolean gzip = isGzip(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream raw = request.getInputStream();
            InputStream plain = gzip ? new GZIPInputStream(raw) : raw;
            byte[] some = new byte[1 << 16];
            long all = 0;
            for (int read = plain.read(some); read >= 0; read = plain.read(some)) {
                all += read;
                if (all > most) {
                    throw tooLarge(most);
                }
                out.write(some, 0, read);
            }
            if (all == 0) {
                throw Problem.badRequest("the body is empty");
            }
        } catch (ZipException | EOFException broken) {
            throw Problem.badRequest(gzip ? "the body is no whole gzip" : "the body breaks off");
        }
    }

    private static boolean isGzip(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.strip().equalsIgnoreCase("gzip")) {
            return true;
        }
        throw Problem.of(Code.UNSUPPORTED_TYPE, "expected Content-Encoding gzip, or none");
    }

    private static Problem tooLarge(long most) {
        return Problem.of(Code.TOO_LARGE, "the body has more than " + most + " bytes");
    }
}
