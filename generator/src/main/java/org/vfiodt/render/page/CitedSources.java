// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * The source lines that a page leads to, and as much around them as there is room for. Everything
 * is cited first; then places become links.
 */
final class CitedSources {
  /** Characters of source in one page. */
  private static final int ROOM = 4_000_000;

  private final Map<SourceText, CitedSource> files = new LinkedHashMap<>();

  private CitedSources() {}

  /** What is left of the room goes to the files that are cited first. */
  static CitedSources of(List<Span> places) {
    return of(places, ROOM);
  }

  static CitedSources of(List<Span> places, int room) {
    CitedSources sources = new CitedSources();
    places.forEach(sources::cite);
    int left = room;
    for (CitedSource file : sources.files.values()) {
      left = file.show(left);
    }
    return sources;
  }

  /** Cites a place and the include lines that lead to it. */
  private void cite(Span place) {
    for (Optional<Span> step = Optional.of(place); step.isPresent(); step = includer(step.get())) {
      file(step.get()).cite(step.get());
    }
  }

  private static Optional<Span> includer(Span place) {
    SourceFile file = place.file();
    return file.includedFrom();
  }

  private CitedSource file(Span place) {
    return files.computeIfAbsent(
        place.file().source(), text -> new CitedSource("s" + files.size(), text));
  }

  PlaceLink link(Span place) {
    String full = place.place();
    String name = full.substring(0, full.lastIndexOf(':'));
    String text = name.substring(name.lastIndexOf('/') + 1);
    CitedSource file = files.get(place.file().source());
    return new PlaceLink(
        PageText.of(text, 80),
        PageText.of(full, 400),
        file == null ? Optional.empty() : file.target(place.line()));
  }

  Sources view() {
    return new Sources(
        files.values().stream()
            .map(file -> file.listing(file.includers().stream().map(this::link).toList()))
            .toList());
  }
}
