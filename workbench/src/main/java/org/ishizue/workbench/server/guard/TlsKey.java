package org.ishizue.workbench.server.guard;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The key with which this server proves who it is, and the certificates that say so.
 *
 * @param chain the server's own certificate first
 */
public record TlsKey(PrivateKey key, List<X509Certificate> chain) {
  public TlsKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key without a certificate proves nothing");
    }
  }

  /** Until when browsers believe it. */
  public Instant validUntil() {
    return chain.get(0).getNotAfter().toInstant();
  }

  /** As the server needs it; TLS 1.2 and 1.3 with the JDK's ciphers. */
  public SslContextFactory.Server context() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException("an empty store needs no file", e);
    }
    // In memory only: the password protects nothing that is written anywhere.
    char[] password = "memory".toCharArray();
    store.setKeyEntry("server", key, password, chain.toArray(new X509Certificate[0]));
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(store);
    context.setKeyStorePassword(new String(password));
    context.setSniRequired(false);
    return context;
  }
}
