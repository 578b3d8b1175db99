package org.ishizue.kernel.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.kernel.maven.Libraries.Resolved;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a folder repository that the test makes: no network. */
final class LibrariesTest {
  @TempDir
  private Path temp;

  private FolderRepository folder;
  private Libraries libraries;

  @BeforeEach
  void a_folder_repository() throws IOException {
    folder = new FolderRepository(Files.createDirectory(temp.resolve("folder")))
        .with("shared", "1")
        .with("shared", "2")
        .with("rain", "1", "shared:1")
        .with("river", "1", "shared:2");
    libraries = new Libraries(places(temp.resolve("none.xml"), folder.folder()));
  }

  private MavenPlaces places(Path settings, Path offline) {
    return new MavenPlaces(settings, temp.resolve("local"), offline);
  }

  private static Resolved add(Libraries to, String... coordinates) {
    return to.add(List.of(coordinates), false, text -> {});
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Libraries.class).differences()).isEmpty();
  }

  @Test
  void two_libraries_that_want_different_versions_of_a_third_get_one() {
    Resolved resolved = add(libraries, "test:rain:1", "test:river:1");
    assertThat(resolved.names())
        .containsExactlyInAnyOrder("test:rain:1", "test:river:1", "test:shared:1");
    assertThat(resolved.files()).hasSize(3).allSatisfy(file -> assertThat(file).exists());
    assertThat(resolved.notes())
        .singleElement()
        .asString()
        .contains("test:shared:1", "test:river:1", "2");
  }

  @Test
  void asked_for_one_after_the_other_they_get_the_one_that_is_in_use() {
    assertThat(add(libraries, "test:river:1").names())
        .containsExactlyInAnyOrder("test:river:1", "test:shared:2");
    assertThat(add(libraries, "test:rain:1").names()).containsExactly("test:rain:1");
    assertThat(add(libraries, "test:rain:1").files()).isEmpty();
  }

  @Test
  void a_version_in_use_is_not_exchanged() {
    add(libraries, "test:rain:1");
    assertThatThrownBy(() -> add(libraries, "test:shared:2"))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("MAVEN-003")
        .hasMessageContaining("test:shared:2")
        .hasMessageContaining("version 1");
    assertThat(add(libraries, "test:river:1").names()).containsExactly("test:river:1");
  }

  @Test
  void what_is_not_there_is_named_with_who_was_asked_and_changes_nothing() throws IOException {
    assertThatThrownBy(() -> add(libraries, "test:rain:1", "test:flood:3"))
        .hasMessageStartingWith("MAVEN-007")
        .hasMessageContaining("test:flood:3")
        .hasMessageContaining("offline")
        .hasMessageNotContaining("test:rain");
    assertThat(add(libraries, "test:rain:1").names()).hasSize(2);
    folder.with("levee", "1", "stone:9");
    assertThatThrownBy(() -> add(libraries, "test:levee:1")).hasMessageContaining("test:stone:9");
  }

  @Test
  void a_repository_of_a_cell_is_asked_beside_the_settings_mirror() throws IOException {
    Path mirror = Files.createDirectory(temp.resolve("mirror"));
    new FolderRepository(mirror).with("gauge", "1");
    Path settings = Files.writeString(
        temp.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>office</id><mirrorOf>central</mirrorOf><url>"
            + mirror.toUri() + "</url></mirror></mirrors></settings>");
    Libraries configured = new Libraries(new MavenPlaces(settings, temp.resolve("local"), null));
    configured.addRepository("share", folder.folder().toString());
    assertThat(add(configured, "test:gauge:1", "test:rain:1").names())
        .containsExactlyInAnyOrder("test:gauge:1", "test:rain:1", "test:shared:1");
    assertThatThrownBy(() -> add(configured, "test:flood:3"))
        .hasMessageStartingWith("MAVEN-001")
        .hasMessageContaining("test:flood:3")
        .hasMessageContaining("office, share");
  }

  @Test
  void what_names_no_library_and_no_repository_is_refused() {
    for (String wrong : List.of("guava", "a:b", "a:b:c:d:e:f", "a b:c:1", "a::1")) {
      assertThatThrownBy(() -> add(libraries, wrong)).as(wrong).hasMessageStartingWith("MAVEN-002");
    }
    assertThatThrownBy(() -> libraries.addRepository("x", temp.resolve("none").toString()))
        .hasMessageStartingWith("MAVEN-004");
  }

  @Test
  void broken_settings_are_said() throws IOException {
    Path settings = Files.writeString(temp.resolve("settings.xml"), "<settings><mirrors>");
    assertThatThrownBy(() -> add(new Libraries(places(settings, folder.folder())), "test:rain:1"))
        .hasMessageStartingWith("MAVEN-005")
        .hasMessageContaining("settings.xml");
  }

  @Test
  void pieces_of_a_pom_are_enough() {
    String pieces = """
        <repository>
          <id>share</id>
          <url>%s</url>
        </repository>
        <dependency>
          <groupId>test</groupId>
          <artifactId>rain</artifactId>
          <version>1</version>
        </dependency>
        """.formatted(folder.folder().toUri());
    assertThat(libraries.addPom(pieces, List.of(), false, text -> {}).names())
        .containsExactlyInAnyOrder("test:rain:1", "test:shared:1");
  }

  @Test
  void a_whole_pom_has_its_properties_scopes_exclusions_and_managed_versions() {
    String pom = """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
          <properties><river.version>1</river.version></properties>
          <dependencyManagement><dependencies><dependency>
            <groupId>test</groupId><artifactId>shared</artifactId><version>1</version>
          </dependency></dependencies></dependencyManagement>
          <dependencies>
            <dependency><groupId>test</groupId><artifactId>river</artifactId>
              <version>${river.version}</version></dependency>
            <dependency><groupId>test</groupId><artifactId>rain</artifactId>
              <version>1</version><scope>test</scope></dependency>
          </dependencies>
        </project>
        """;
    assertThat(libraries.addPom(pom, List.of(), false, text -> {}).names())
        .containsExactlyInAnyOrder("test:river:1", "test:shared:1");
    assertThat(libraries.addPom(pom, List.of("test"), false, text -> {}).names())
        .containsExactly("test:rain:1");
    assertThatThrownBy(
            () -> libraries.addPom("<dependency>", List.of(), false, text -> {}).names())
        .isInstanceOf(ProblemException.class);
  }
}
