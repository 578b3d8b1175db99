package org.ishizue.kernel.maven;

import java.net.URI;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;

/** Repositories on web servers. */
final class HttpTransporterFactory implements TransporterFactory {
  @Override
  public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
      throws NoTransporterException {
    String protocol = repository.getProtocol();
    if (!protocol.equalsIgnoreCase("http") && !protocol.equalsIgnoreCase("https")) {
      throw new NoTransporterException(repository);
    }
    try {
      String url = repository.getUrl();
      return new HttpTransporter(
          session, repository, URI.create(url.endsWith("/") ? url : url + "/"));
    } catch (IllegalArgumentException e) {
      throw new NoTransporterException(repository, e.getMessage(), e);
    }
  }

  @Override
  public float getPriority() {
    return 5;
  }
}
