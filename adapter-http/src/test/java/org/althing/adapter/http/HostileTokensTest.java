package org.althing.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tokens that somebody made up, each by one known trick, made of bytes and not by a library that would not make them. None
 * opens anything, and all are told alike.
 */
class HostileTokensTest {
    private static final String ROOMS = "/api/v1/rooms";
    private static final String ME = "/api/v1/users/me";
    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final String genuine;
    private final String header;
    private final String payload;
    private final byte[] signature;
    private final KeyPair ours;
    private final String kid;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    HostileTokensTest() {
        var name = TestServer.freshName("ada");
        TestClient.signedUp(server, name);
        genuine = stranger.logIn(name).is(200).string("access_token");
        var parts = genuine.split("\\.");
        header = text(parts[0]);
        payload = text(parts[1]);
        signature = Base64.getUrlDecoder().decode(parts[2]);
        var forgery = Forgery.of(server, genuine);
        ours = forgery.key().pair();
        kid = forgery.key().kid();
    }

    @Test
    void a_token_that_is_put_together_so_by_the_right_key_is_good() throws GeneralSecurityException {
        stranger.bearer(genuine).get(ME).is(200);
        stranger.bearer(ours(header, payload)).get(ME).is(200);
    }

    @TestFactory
    Stream<DynamicTest> none_of_them_opens_anything() throws GeneralSecurityException {
        withoutSignature();
        withTheWrongAlgorithm();
        withKeysOfTheirOwn();
        withNamesOfKeys();
        withHeadersThatAreNotOurs();
        withSignaturesThatAreNone();
        withPartsChanged();
        withPayloadsThatAreNotOurs();
        assertTrue(tokens.size() >= 60, () -> tokens.size() + " tokens");
        return tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    var reply = stranger.bearer(token.getValue()).get(ME);
                    assertEquals(401, reply.status(), reply::text);
                    assertEquals("auth.failed", reply.string("code"));
                    opensNoRoom(token.getValue());
                }));
    }

    /** Nor does it change anything on the way to its refusal. */
    private void opensNoRoom(String token) {
        var room = TestServer.freshName("no");
        stranger.bearer(token).post(ROOMS, Map.of("name", room)).isProblem(401, "auth.failed");
        stranger.bearer(genuine).get(ROOMS + "/" + room).isProblem(404, "room.not-found");
    }

    private void withoutSignature() {
        tokens.put("algorithm none", encoded(alg("none")) + "." + encoded(payload) + ".");
        tokens.put("algorithm None", encoded(alg("None")) + "." + encoded(payload) + ".");
        tokens.put("algorithm nOnE", encoded(alg("nOnE")) + "." + encoded(payload) + ".");
        tokens.put("algorithm none with a signature", join(alg("none"), payload, signature));
        tokens.put("no algorithm", join(header.replaceAll("\"alg\":\"ES256\",?", ""), payload, signature));
        tokens.put("an empty algorithm", join(alg(""), payload, signature));
        tokens.put("our algorithm and no signature", encoded(header) + "." + encoded(payload) + ".");
    }

    private void withTheWrongAlgorithm() throws GeneralSecurityException {
        var der = ours.getPublic().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        tokens.put("HS256 by our public key in DER", hmac("HS256", "HmacSHA256", der));
        tokens.put("HS384 by our public key in DER", hmac("HS384", "HmacSHA384", der));
        tokens.put("HS512 by our public key in DER", hmac("HS512", "HmacSHA512", der));
        tokens.put("HS256 by our public key in PEM", hmac("HS256", "HmacSHA256", pem.getBytes(UTF_8)));
        tokens.put("HS256 by the name of our key", hmac("HS256", "HmacSHA256", kid.getBytes(UTF_8)));
        tokens.put("HS256 by an empty-looking secret", hmac("HS256", "HmacSHA256", new byte[32]));
        for (var other : new String[] {"RS256", "PS256", "ES384", "ES512", "ES256K", "EdDSA", "Ed25519", "RS1"}) {
            tokens.put(other + " with our signature", join(alg(other), payload, signature));
        }
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        tokens.put("RS256 by a key of theirs", signed(alg("RS256"), payload, "SHA256withRSA", rsa.getPrivate()));
        var edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        tokens.put("EdDSA by a key of theirs", signed(alg("EdDSA"), payload, "Ed25519", edwards.getPrivate()));
    }

    private void withKeysOfTheirOwn() throws GeneralSecurityException {
        var theirs = pair("secp256r1");
        var jwk =
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + "A".repeat(43) + "\",\"y\":\"" + "A".repeat(43) + "\"}";
        tokens.put("another key under the name of ours", es256(header, payload, theirs.getPrivate()));
        tokens.put("a key of its own (jwk)", es256(with("\"jwk\":" + jwk), payload, theirs.getPrivate()));
        tokens.put("a key of its own, signed by ours", ours(with("\"jwk\":" + jwk), payload));
        tokens.put("an address of keys (jku)", ours(with("\"jku\":\"https://evil.example.org/keys\""), payload));
        tokens.put("an address of keys on this machine", ours(with("\"jku\":\"http://127.0.0.1:1/keys\""), payload));
        tokens.put("an address of certificates (x5u)", ours(with("\"x5u\":\"https://evil.example.org/c\""), payload));
        tokens.put("certificates of its own (x5c)", ours(with("\"x5c\":[\"AAAA\"]"), payload));
        tokens.put(
                "a key of another curve",
                es256(header, payload, pair("secp384r1").getPrivate()));
    }

    private void withNamesOfKeys() throws GeneralSecurityException {
        for (var name : new String[] {
            "../../../../dev/null",
            "/dev/null",
            "' OR '1'='1",
            "x' UNION SELECT 'secret' --",
            "unknown",
            "",
            "*",
            "http://evil.example.org/key",
            "k".repeat(4000),
            "\\u0000"
        }) {
            tokens.put(
                    "the key \"" + (name.length() > 40 ? name.substring(0, 8) + "…" : name) + "\"",
                    ours(header.replace(kid, name), payload));
        }
        tokens.put("a key by a number", ours(header.replace("\"" + kid + "\"", "7"), payload));
        tokens.put("a key by null", ours(header.replace("\"" + kid + "\"", "null"), payload));
        tokens.put("no key", ours(header.replace("\"kid\":\"" + kid + "\",", ""), payload));
    }

    private void withHeadersThatAreNotOurs() throws GeneralSecurityException {
        tokens.put("the type JWT", ours(header.replace("at+jwt", "JWT"), payload));
        tokens.put("the type of a log-out", ours(header.replace("at+jwt", "logout+jwt"), payload));
        tokens.put("something critical", ours(with("\"crit\":[\"x\"],\"x\":1"), payload));
        tokens.put("an empty list of critical things", ours(with("\"crit\":[]"), payload));
        tokens.put("a payload that is not encoded (b64)", ours(with("\"b64\":false,\"crit\":[\"b64\"]"), payload));
        tokens.put("a header that is a list", ours("[" + header + "]", payload));
        tokens.put("a header that is no JSON", ours("{" + header, payload));
        tokens.put("the algorithm twice", ours(header.replaceFirst("\\{", "{\"alg\":\"none\","), payload));
    }

    private void withSignaturesThatAreNone() throws GeneralSecurityException {
        var zero = new byte[64];
        tokens.put("r and s zero", join(header, payload, zero));
        var half = zero.clone();
        System.arraycopy(signature, 0, half, 0, 32);
        tokens.put("s zero", join(header, payload, half));
        var order = new byte[64];
        System.arraycopy(ORDER.toByteArray(), 1, order, 0, 32);
        System.arraycopy(ORDER.toByteArray(), 1, order, 32, 32);
        tokens.put("r and s the order of the curve", join(header, payload, order));
        var ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);
        tokens.put("r and s beyond the order", join(header, payload, ones));
        tokens.put("a signature cut short", join(header, payload, Arrays.copyOf(signature, 63)));
        tokens.put("a signature of half the length", join(header, payload, Arrays.copyOf(signature, 32)));
        tokens.put("a signature with a byte more", join(header, payload, Arrays.copyOf(signature, 65)));
        var flipped = signature.clone();
        flipped[10] ^= 1;
        tokens.put("a signature with one bit changed", join(header, payload, flipped));
        var der = Signature.getInstance("SHA256withECDSA");
        der.initSign(ours.getPrivate());
        der.update((encoded(header) + "." + encoded(payload)).getBytes(UTF_8));
        tokens.put("our signature in DER", join(header, payload, der.sign()));
        tokens.put("a signature that is no base64", encoded(header) + "." + encoded(payload) + ".$$$");
        tokens.put("our signature with padding", genuine + "==");
        tokens.put("our signature with characters between that are no base64", genuine + "!");
        tokens.put(
                "our signature with bits beyond its last byte",
                genuine.substring(0, genuine.length() - 1) + (char) (genuine.charAt(genuine.length() - 1) + 1));
        tokens.put("our signature in the other base64", inTheOtherBase64());
    }

    /** Most signatures have a letter that is written otherwise in it. */
    private String inTheOtherBase64() throws GeneralSecurityException {
        while (true) {
            var token = ours(header, payload);
            var dot = token.lastIndexOf('.');
            var other = token.substring(dot).replace('-', '+').replace('_', '/');
            if (!token.endsWith(other)) {
                return token.substring(0, dot) + other;
            }
        }
    }

    private void withPartsChanged() {
        tokens.put("a scope more", join(header, payload.replace("account", "account admin"), signature));
        tokens.put("an end later", join(header, payload.replaceAll("\"exp\":\\d+", "\"exp\":9999999999"), signature));
        tokens.put("one part", "a");
        tokens.put("a header that is null", join("null", payload, signature));
        tokens.put("two parts", encoded(header) + "." + encoded(payload));
        tokens.put("four parts", genuine + ".x");
        tokens.put("five parts, as of an encrypted one", genuine + ".x.y");
        tokens.put("only dots", "..");
        tokens.put("the longest header there is", "a".repeat(8193));
        tokens.put("a nested token", join(header, "\"" + genuine + "\"", signature));
    }

    private void withPayloadsThatAreNotOurs() throws GeneralSecurityException {
        tokens.put("claims that are a list", ours(header, "[]"));
        tokens.put("claims that are no JSON", ours(header, payload + "}"));
        tokens.put("no claims", ours(header, "{}"));
        tokens.put("claims that are null", ours(header, "null"));
        tokens.put("the subject twice", ours(header, payload.replaceFirst("\\{", "{\"sub\":\"x\",")));
        tokens.put("an end that is text", ours(header, payload.replaceAll("\"exp\":(\\d+)", "\"exp\":\"$1\"")));
        tokens.put("an end beyond all numbers", ours(header, payload.replaceAll("\"exp\":\\d+", "\"exp\":1e999")));
        tokens.put("an end that is null", ours(header, payload.replaceAll("\"exp\":\\d+", "\"exp\":null")));
        tokens.put("another audience", ours(header, payload.replace("\"althing\"", "\"other\"")));
        tokens.put("an audience that is an object", ours(header, payload.replace("\"althing\"", "{}")));
        tokens.put("another issuer", ours(header, payload.replace("urn:althing:", "urn:other:")));
        tokens.put(
                "a scope that is a list",
                ours(header, payload.replaceAll("\"scope\":\"[^\"]*\"", "\"scope\":[\"admin\"]")));
        tokens.put(
                "an id that is none of ours", ours(header, payload.replaceAll("\"jti\":\"[^\"]*\"", "\"jti\":\"1\"")));
    }

    private String alg(String other) {
        return header.replace("\"ES256\"", "\"" + other + "\"");
    }

    private String with(String more) {
        return header.replaceFirst("\\{", "{" + more.replace("\\", "\\\\") + ",");
    }

    private String hmac(String name, String algorithm, byte[] secret) throws GeneralSecurityException {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret, algorithm));
        var signing = encoded(alg(name)) + "." + encoded(payload);
        return signing + "." + encoded(mac.doFinal(signing.getBytes(UTF_8)));
    }

    private String ours(String head, String claims) throws GeneralSecurityException {
        return es256(head, claims, ours.getPrivate());
    }

    private static String es256(String head, String claims, PrivateKey key) throws GeneralSecurityException {
        return signed(head, claims, JWSAlgorithm.ES256.getName(), key);
    }

    private static String signed(String head, String claims, String algorithm, PrivateKey key)
            throws GeneralSecurityException {
        var signing = encoded(head) + "." + encoded(claims);
        var signer = Signature.getInstance(algorithm.equals("ES256") ? "SHA256withECDSAinP1363Format" : algorithm);
        signer.initSign(key);
        signer.update(signing.getBytes(UTF_8));
        return signing + "." + encoded(signer.sign());
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String join(String head, String claims, byte[] signature) {
        return encoded(head) + "." + encoded(claims) + "." + encoded(signature);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
