package org.ishizue.kernel.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Model;
import org.apache.maven.model.Repository;
import org.apache.maven.model.io.DefaultModelReader;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * A POM, or pieces of one as documentation shows them: loose dependencies and repositories, with or without
 * the elements that hold them.
 */
final class PomText {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)\\}");
  private static final List<String> SCOPES = List.of("compile", "runtime");

  private final Model model;

  private PomText(Model model) {
    this.model = model;
  }

  static PomText parse(String text) {
    String xml = text.strip().replaceFirst("(?s)^<\\?xml.*?\\?>\\s*", "");
    String whole = xml.startsWith("<project") ? xml : wrap(xml);
    try {
      Model raw = read(whole);
      Matcher properties = PROPERTY.matcher(whole);
      String filled = properties.replaceAll(found ->
          Matcher.quoteReplacement(raw.getProperties().getProperty(found.group(1), found.group())));
      Model model = read(filled);
      if (model.getDependencies().isEmpty()) {
        throw Coordinates.TEXTS.problem("MAVEN-008", Coordinates.TEXTS.get("pom.empty"));
      }
      return new PomText(model);
    } catch (IOException e) {
      throw Coordinates.TEXTS.problem(e, "MAVEN-008", String.valueOf(e.getMessage()));
    }
  }

  private static Model read(String xml) throws IOException {
    return new DefaultModelReader().read(new StringReader(xml), Map.of());
  }

  /** Puts loose elements where they belong. */
  private static String wrap(String pieces) {
    StringBuilder dependencies = new StringBuilder();
    StringBuilder repositories = new StringBuilder();
    String rest = pieces;
    rest = take(rest, "dependencyManagement", null);
    String managed = pieces.length() == rest.length() ? "" : block(pieces, "dependencyManagement");
    rest = take(rest, "dependency", dependencies);
    rest = take(rest, "repository", repositories);
    String properties = block(rest, "properties");
    return "<project><modelVersion>4.0.0</modelVersion>" + properties + managed
        + "<repositories>" + repositories + "</repositories><dependencies>" + dependencies
        + "</dependencies></project>";
  }

  private static Pattern element(String name) {
    return Pattern.compile("<" + name + ">.*?</" + name + ">", Pattern.DOTALL);
  }

  private static String block(String text, String name) {
    Matcher block = element(name).matcher(text);
    return block.find() ? block.group() : "";
  }

  private static String take(String text, String name, @Nullable StringBuilder into) {
    Matcher each = element(name).matcher(text);
    return each.replaceAll(found -> {
      if (into != null) {
        into.append(found.group());
      }
      return "";
    });
  }

  /** Id to address. */
  Map<String, String> repositories() {
    Map<String, String> repositories = new LinkedHashMap<>();
    for (Repository repository : model.getRepositories()) {
      repositories.put(repository.getId(), repository.getUrl());
    }
    return repositories;
  }

  /** Those of the scopes, which are compile and runtime if none is named. */
  List<Dependency> dependencies(List<String> scopes) {
    List<String> taken = scopes.isEmpty() ? SCOPES : scopes;
    Map<String, String> versions = new LinkedHashMap<>();
    managed()
        .forEach(each ->
            versions.put(Coordinates.key(each.getArtifact()), each.getArtifact().getVersion()));
    List<Dependency> dependencies = new ArrayList<>();
    for (org.apache.maven.model.Dependency each : model.getDependencies()) {
      String scope = each.getScope() == null ? "compile" : each.getScope();
      if (taken.contains(scope) && !each.isOptional()) {
        Dependency dependency = dependency(each, scope);
        String version = versions.get(Coordinates.key(dependency.getArtifact()));
        boolean open = dependency.getArtifact().getVersion().isEmpty();
        dependencies.add(
            open && version != null
                ? dependency.setArtifact(dependency.getArtifact().setVersion(version))
                : dependency);
      }
    }
    return dependencies;
  }

  /** What it says about versions of others' dependencies. */
  List<Dependency> managed() {
    List<Dependency> managed = new ArrayList<>();
    if (model.getDependencyManagement() != null) {
      for (org.apache.maven.model.Dependency each :
          model.getDependencyManagement().getDependencies()) {
        if (!"import".equals(each.getScope())) {
          managed.add(dependency(each, "compile"));
        }
      }
    }
    return managed;
  }

  private static Dependency dependency(org.apache.maven.model.Dependency from, String scope) {
    List<org.eclipse.aether.graph.Exclusion> exclusions = new ArrayList<>();
    for (Exclusion each : from.getExclusions()) {
      exclusions.add(new org.eclipse.aether.graph.Exclusion(
          each.getGroupId(), each.getArtifactId(), "*", "*"));
    }
    String type = from.getType() == null ? "jar" : from.getType();
    String classifier = from.getClassifier() == null ? "" : from.getClassifier();
    return new Dependency(
        new DefaultArtifact(
            from.getGroupId(), from.getArtifactId(), classifier, type, from.getVersion()),
        scope,
        false,
        exclusions);
  }
}
