package org.suyuan.api.parcel;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 (RFC 8032), keys in Base64: public ones as X.509, private ones as PKCS #8. */
public final class Signing {
    private static final String ED25519 = "Ed25519";

    private Signing() {}

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String written(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /**
     * A public key as it was written.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PublicKey publicKey(String written) {
        try {
            byte[] encoded = Base64.getDecoder().decode(written.strip());
            return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("not the public key of a unit, as package --new-key prints it", noKey);
        }
    }

    /**
     * A private key as it was written.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PrivateKey privateKey(String written) {
        try {
            byte[] encoded = Base64.getDecoder().decode(written.strip());
            return KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("not the private key that package --new-key has written", noKey);
        }
    }

    static byte[] signed(byte[] content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    static boolean isSigned(byte[] content, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
