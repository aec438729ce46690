package org.suyuan.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs JWTs with a key of its own. */
public final class Issuer {
    /** The one whose key the application under test knows. */
    public static final Issuer TRUSTED = new Issuer();

    private final KeyPair keys;

    public Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String jwt(String subject, List<String> roles, Instant expires) {
        return jwt(subject, roles, null, expires);
    }

    /** A token of somebody who acts on behalf of a unit; of none if that is null. */
    public String jwt(String subject, List<String> roles, @Nullable String unit, Instant expires) {
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .subject(subject)
                    .claim("roles", roles)
                    .claim("unit", unit)
                    .expirationTime(Date.from(expires))
                    .build();
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            jwt.sign(new RSASSASigner(keys.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path publicKeyIn(Path folder) {
        String encoded = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        try {
            return Files.writeString(
                    folder.resolve("issuer.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
