// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.GitRevision;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.git.KernelRepository;
import org.vfiodt.kernel.work.Limits;

/** A commit of a repository. */
final class GitSource implements Source {
  private final GitRevision reference;
  private final Progress progress;

  GitSource(GitRevision reference, Progress progress) {
    this.reference = reference;
    this.progress = progress;
  }

  @Override
  public boolean reachable() {
    return Files.exists(reference.repository());
  }

  @Override
  public Outcome<String> key() {
    return commit().map(commit -> "commit " + commit);
  }

  private Outcome<String> commit() {
    return KernelRepository.open(reference.repository())
        .flatMap(
            repository -> {
              try (repository) {
                return repository.commit(reference.revision());
              }
            });
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    return KernelRepository.open(reference.repository())
        .flatMap(
            repository -> {
              try (repository) {
                return repository
                    .commit(reference.revision())
                    .flatMap(commit -> export(repository, commit, folder));
              }
            });
  }

  private Outcome<Origin> export(KernelRepository repository, String commit, Path folder) {
    return KernelCheck.of(
            reference.toString(),
            repository.read(commit, "Makefile"),
            repository.read(commit, KernelCheck.VFIO).isPresent(),
            false)
        .flatMap(
            version ->
                repository
                    .export(commit, folder, Limits.KERNEL, progress)
                    .map(tree -> origin(tree, version, commit)));
  }

  private Origin origin(Path tree, KernelVersion version, String commit) {
    return new Origin(
        tree,
        KernelCheck.identity(version, "g" + Digests.shortened(commit)),
        "commit " + commit + " of " + reference.repository(),
        Optional.of(commit));
  }
}
