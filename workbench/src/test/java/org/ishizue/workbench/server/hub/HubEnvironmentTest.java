package org.ishizue.workbench.server.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ishizue.workbench.cli.Failure;
import org.junit.jupiter.api.Test;

final class HubEnvironmentTest {
  private static final Map<String, String> NEEDED = Map.of(
      "JUPYTERHUB_API_TOKEN", "secret",
      "JUPYTERHUB_SERVICE_PREFIX", "/user/tanaka/gis/",
      "JUPYTERHUB_API_URL", "http://hub:8081/hub/api",
      "JUPYTERHUB_CLIENT_ID", "client",
      "JUPYTERHUB_USER", "tanaka");

  @Test
  void without_a_hub_there_is_none() {
    assertThat(HubEnvironment.of(Map.of("HOME", "/home/tanaka"))).isEmpty();
  }

  @Test
  void what_is_not_said_is_what_the_hubs_own_server_takes() {
    HubEnvironment hub = of(Map.of("JUPYTERHUB_SERVER_NAME", "gis"));
    assertThat(hub.callback()).isEqualTo("/user/tanaka/gis/oauth_callback");
    assertThat(hub.authorize()).isEqualTo("/hub/api/oauth2/authorize");
    assertThat(hub.scopes())
        .contains("access:servers!user=tanaka", "access:servers!server=tanaka/gis");
    assertThat(hub.activity()).isNull();
    assertThat(hub.activityEvery()).isEqualTo(Duration.ofMinutes(5));
    assertThat(hub.toString()).doesNotContain("secret");
  }

  @Test
  void what_is_said_counts() {
    HubEnvironment hub = of(Map.of(
        "JUPYTERHUB_SERVICE_URL", "http://0.0.0.0:8888/user/tanaka/gis/",
        "JUPYTERHUB_HOST", "https://hub.example",
        "JUPYTERHUB_BASE_URL", "/jupyter/",
        "JUPYTERHUB_OAUTH_ACCESS_SCOPES", "[\"access:servers!server=tanaka/gis\"]",
        "JUPYTERHUB_ACTIVITY_URL", "http://hub:8081/hub/api/users/tanaka/activity",
        "JUPYTERHUB_ACTIVITY_INTERVAL", "60"));
    assertThat(hub.port()).isEqualTo(8888);
    assertThat(hub.service().getHost()).isEqualTo("0.0.0.0");
    assertThat(hub.authorize()).isEqualTo("https://hub.example/jupyter/hub/api/oauth2/authorize");
    assertThat(hub.scopes())
        .containsExactlyInAnyOrder(
            "access:servers", "access:servers!user=tanaka", "access:servers!server=tanaka/gis");
    assertThat(hub.activityEvery()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void what_is_missing_or_wrong_is_named() {
    Map<String, String> less = new HashMap<>(NEEDED);
    less.remove("JUPYTERHUB_CLIENT_ID");
    assertThatThrownBy(() -> HubEnvironment.of(less))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("SERVER-070")
        .hasMessageContaining("JUPYTERHUB_CLIENT_ID");
    assertThatThrownBy(() -> of(Map.of("JUPYTERHUB_SERVICE_URL", "no address")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("JUPYTERHUB_SERVICE_URL");
    assertThatThrownBy(() -> of(Map.of("JUPYTERHUB_OAUTH_ACCESS_SCOPES", "[{]")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("JUPYTERHUB_OAUTH_ACCESS_SCOPES");
  }

  private static HubEnvironment of(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(NEEDED);
    all.putAll(more);
    return HubEnvironment.of(all).orElseThrow();
  }
}
