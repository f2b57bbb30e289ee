// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.source.SourceFile;

/** The kernels that the data folders name, in the order of their names. */
public record KnownKernels(List<KnownKernel> kernels) {
  static final String FOLDER = "arndale-config/kernels";
  private static final String SUFFIX = ".toml";
  private static final Pattern SUITE = Pattern.compile("[a-z][a-z-]*");

  public KnownKernels {
    kernels = List.copyOf(kernels);
  }

  public static Outcome<KnownKernels> read(DataFolder data) {
    List<Outcome<KnownKernel>> kernels = new ArrayList<>();
    for (String name : data.names(FOLDER, SUFFIX)) {
      String file = FOLDER + "/" + name + SUFFIX;
      data.text(file).ifPresent(text -> kernels.add(kernel(name, SourceFile.root(file, text))));
    }
    return Outcome.all(kernels).map(KnownKernels::new);
  }

  /** What a user wrote: the name or the source of a known kernel, or else any reference. */
  public Outcome<KernelReference> parse(String text) {
    Optional<KnownKernel> known =
        kernels.stream()
            .filter(k -> k.name().equals(text) || k.source().toString().equals(text))
            .findFirst();
    return known
        .map(kernel -> Outcome.of(kernel.source()))
        .orElseGet(() -> KernelReference.parse(text));
  }

  private static Outcome<KnownKernel> kernel(String name, SourceFile file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(file, diagnostics);
    if (!diagnostics.isEmpty()) {
      return Outcome.failed(diagnostics);
    }
    String source = table.text("source");
    Optional<String> path = table.optionalText("path");
    List<String> suites = table.texts("suites");
    String notes = table.text("notes");
    table.finish();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return Outcome.failed(diagnostics);
    }
    Outcome<KernelReference> reference =
        KernelReference.parse(source).map(found -> withSuites(found, suites, table));
    reference.diagnostics().forEach(found -> table.wrong("source", found.message()));
    return reference.ok() && diagnostics.stream().noneMatch(Diagnostic::isError)
        ? Outcome.of(new KnownKernel(name, reference.get(), path, notes), diagnostics)
        : Outcome.failed(diagnostics);
  }

  private static KernelReference withSuites(
      KernelReference reference, List<String> suites, TomlTable table) {
    if (suites.isEmpty()) {
      return reference;
    }
    if (!suites.stream().allMatch(SUITE.asMatchPredicate())) {
      table.wrong("suites", "a suite is a word such as bookworm-backports");
    }
    if (reference instanceof DebianPackage debian) {
      return new DebianPackage(debian.series(), suites);
    }
    table.wrong("suites", "only a package of Debian comes from a suite");
    return reference;
  }
}
