package org.ishizue.workbench.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.server.guard.TlsKey;

/** Reads the key and the certificate of a server: from a key store, or from PEM files as most authorities hand them out. */
final class TlsFiles {
  private static final Texts TEXTS = Texts.beside(TlsFiles.class);
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]*)-----END");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");

  private TlsFiles() {}

  /**
   * From a key store, PKCS #12 (.p12, .pfx) or JKS.
   *
   * @param password of the store and of its key
   * @throws Failure SERVER-005 if it cannot be used
   */
  static TlsKey keyStore(Path file, String password) {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          Key key = store.getKey(alias, password.toCharArray());
          return new TlsKey((PrivateKey) key, chain(store.getCertificateChain(alias)));
        }
      }
      throw unusable(file, "no-key");
    } catch (IOException e) {
      // The JDK says by the cause whether it is the password.
      boolean wrongPassword = e.getCause() instanceof GeneralSecurityException;
      throw unusable(file, wrongPassword ? "password" : "unreadable", e);
    } catch (GeneralSecurityException e) {
      throw unusable(file, Files.isRegularFile(file) ? "unreadable" : "missing", e);
    } catch (IllegalArgumentException e) {
      throw unusable(file, "missing", e);
    }
  }

  /**
   * From PEM: the certificate with those above it in one file, the key in PKCS #8 in another.
   *
   * @throws Failure SERVER-005 if one of them cannot be used, or they do not belong together
   */
  static TlsKey pem(Path certificate, Path key) {
    List<X509Certificate> chain;
    try (InputStream in =
        new ByteArrayInputStream(read(certificate).getBytes(StandardCharsets.US_ASCII))) {
      chain = chain(CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .toArray(new Certificate[0]));
    } catch (GeneralSecurityException | IOException e) {
      throw unusable(certificate, "unreadable", e);
    }
    if (chain.isEmpty()) {
      throw unusable(certificate, "no-certificate");
    }
    Matcher text = KEY.matcher(read(key));
    if (!text.find()) {
      throw unusable(key, "no-key");
    }
    if (!text.group(1).isEmpty()) {
      throw unusable(key, "not-pkcs8");
    }
    return new TlsKey(key(key, text.group(2), chain.get(0)), chain);
  }

  private static PrivateKey key(Path file, String base64, X509Certificate owner) {
    byte[] der;
    try {
      der = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unusable(file, "unreadable", e);
    }
    for (String algorithm : ALGORITHMS) {
      try {
        PrivateKey key =
            KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        if (!belongTogether(key, owner)) {
          throw unusable(file, "other-key");
        }
        return key;
      } catch (InvalidKeySpecException anotherAlgorithm) {
        // The next one may fit.
      } catch (GeneralSecurityException e) {
        throw unusable(file, "unreadable", e);
      }
    }
    throw unusable(file, "unreadable");
  }

  /** What the key signs, the certificate's public key must know. */
  private static boolean belongTogether(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> "EdDSA";
    };
    byte[] probe = "Ishizue".getBytes(StandardCharsets.US_ASCII);
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(probe);
      return signature.verify(signed);
    } catch (InvalidKeyException | SignatureException notThisKey) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw unusable(file, Files.exists(file) ? "unreadable" : "missing", e);
    }
  }

  private static List<X509Certificate> chain(Certificate[] certificates) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate each : certificates) {
      chain.add((X509Certificate) each);
    }
    return chain;
  }

  private static Failure unusable(Path file, String reason) {
    return Failure.badInput(TEXTS.problem("SERVER-005", file, TEXTS.get("tls." + reason)));
  }

  private static Failure unusable(Path file, String reason, Exception cause) {
    return Failure.badInput(TEXTS.problem(cause, "SERVER-005", file, TEXTS.get("tls." + reason)));
  }
}
