// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.check.observe.Kept;
import org.vfiodt.check.observe.Look;
import org.vfiodt.check.observe.ObservationStore;
import org.vfiodt.check.observe.Observations;
import org.vfiodt.check.observe.TreeUnderTest;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Observation;

/** Looks at trees, at each once for each column. */
final class Observer {
  private final ObservationStore store;
  private final Map<String, Look> looks = new HashMap<>();
  private final Map<String, Kept> seen = new HashMap<>();

  Observer(ObservationStore store) {
    this.store = store;
  }

  /** What a column sees of a tree. */
  Kept see(Column column, TreeUnderTest tree) {
    String name = name(column, tree);
    Kept known = seen.get(name);
    if (known == null) {
      known = see(look(column, tree));
      seen.put(name, known);
    }
    return known;
  }

  /** The patch right below whose observation is this one, because what is looked at is the same. */
  int inherited(Column column, TreeUnderTest tree) {
    String inputs = look(column, tree).inputs();
    return tree.below()
        .filter(TreeUnderTest::applies)
        .filter(below -> !inputs.isEmpty() && look(column, below).inputs().equals(inputs))
        .map(below -> below.step().number())
        .orElse(-1);
  }

  /** What was seen of the nearest tree below that could be looked at. */
  Optional<Observation> below(Column column, TreeUnderTest tree) {
    return tree.below()
        .flatMap(
            below -> {
              Observation observation = see(column, below).observation();
              return observation.status() == Status.PASS
                  ? Optional.of(observation)
                  : below(column, below);
            });
  }

  private Look look(Column column, TreeUnderTest tree) {
    String name = name(column, tree);
    Look known = looks.get(name);
    if (known == null) {
      known = column.look(tree);
      looks.put(name, known);
    }
    return known;
  }

  private static String name(Column column, TreeUnderTest tree) {
    return tree.series().id() + "/" + tree.step().number() + "/" + column.definition().name();
  }

  private Kept see(Look look) {
    if (look instanceof Look.Skip skip) {
      return nothing(Observation.of(Status.SKIP, skip.reason()));
    }
    if (look instanceof Look.Failed failed) {
      return nothing(Observations.failed(failed.diagnostics()));
    }
    if (look instanceof Look.Work work) {
      return store.keep(work.inputs(), work.observe());
    }
    return view((Look.Shared) look);
  }

  private static Kept nothing(Observation observation) {
    return new Kept("", observation, Path.of(""), false);
  }

  private static Kept view(Look.Shared look) {
    Kept shared = look.shared().get();
    Observation all = shared.observation();
    Observation viewed = all.status() == Status.ERROR ? all : look.view().apply(all);
    Map<String, String> files = new TreeMap<>(all.evidence().files());
    if (!look.files().isEmpty()) {
      files.keySet().retainAll(look.files());
    }
    Evidence evidence =
        new Evidence(
            all.evidence().inputs(),
            all.evidence().configuration(),
            all.evidence().toolchain(),
            all.evidence().artefacts(),
            viewed.status() == Status.SKIP ? Map.of() : files);
    return new Kept(shared.key(), viewed.restingOn(evidence), shared.folder(), shared.reused());
  }
}
