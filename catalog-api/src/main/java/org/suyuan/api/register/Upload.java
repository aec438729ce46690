package org.suyuan.api.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.suyuan.api.door.Body;
import org.suyuan.api.parcel.Parcel;
import org.suyuan.ingest.register.RegisterFile;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.RowRead;
import org.suyuan.model.Problem;

/** The files of a request, kept beside it for as long as it lasts, readable by nobody else. */
final class Upload implements AutoCloseable {
    private static final Map<String, String> ENDINGS = Map.of(
            "application/yaml", ".yaml",
            "application/x-yaml", ".yaml",
            "text/yaml", ".yaml",
            "text/csv", ".csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/vnd.ms-excel", ".xls");

    private final List<Named> files = new ArrayList<>();

    /**
     * A file of the request.
     *
     * @param name as its author calls it
     */
    record Named(Path file, String name) {}

    /**
     * All files of a multipart body, or the whole body as one, whose name may stand in the parameter {@code file}: by it a
     * table of comma-separated values says its kind.
     *
     * @param most bytes of a file
     * @throws Problem TOO_LARGE, or UNSUPPORTED_TYPE if neither name nor type say what it is
     */
    static Upload of(HttpServletRequest request, long most) throws IOException {
        Upload upload = new Upload();
        try {
            if (request instanceof MultipartHttpServletRequest parts) {
                for (List<MultipartFile> sameName : parts.getMultiFileMap().values()) {
                    for (MultipartFile part : sameName) {
                        String original = part.getOriginalFilename();
                        part.transferTo(upload.add(original == null ? "" : original));
                    }
                }
                return upload;
            }
            String name = request.getParameter("file");
            Body.save(request, most, upload.add(name == null ? "register" + ending(request) : name));
            return upload;
        } catch (IOException | RuntimeException failure) {
            upload.close();
            throw failure;
        }
    }

    /**
     * The files of a package.
     *
     * @param most bytes of all of them
     * @throws Problem as unpacking does
     */
    static Upload of(Parcel parcel, long most) throws IOException {
        Upload upload = new Upload();
        long rest = most;
        try {
            for (String name : parcel.manifest().files().keySet()) {
                Path file = upload.add(name);
                parcel.unpack(name, file, rest);
                rest -= Files.size(file);
            }
            return upload;
        } catch (IOException | RuntimeException failure) {
            upload.close();
            throw failure;
        }
    }

    /** What reading each of the files comes to. */
    <T> List<T> eachOpened(RegisterReader reader, long most, Function<Iterator<RowRead>, T> reading)
            throws IOException {
        List<T> all = new ArrayList<>();
        for (Named one : files) {
            try (RegisterFile open = RegisterFile.open(one.file(), one.name(), reader, Math.toIntExact(most))) {
                all.add(reading.apply(open.rows()));
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        for (Named one : files) {
            Files.deleteIfExists(one.file());
        }
    }

    private Path add(String name) throws IOException {
        Path file = Files.createTempFile("suyuan-register", null);
        files.add(new Named(file, name));
        return file;
    }

    private static String ending(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            String plain = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            String ending = ENDINGS.get(plain);
            if (ending != null) {
                return ending;
            }
        } catch (IllegalArgumentException unreadable) {
            // As unknown as a type that nobody knows.
        }
        throw Problem.of(
                Problem.Code.UNSUPPORTED_TYPE,
                "expected multipart/form-data, a parameter file with the name of the file, or Content-Type "
                        + String.join(", ", ENDINGS.keySet().stream().sorted().toList()));
    }
}
