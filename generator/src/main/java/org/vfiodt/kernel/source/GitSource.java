// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.GitRevision;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.git.KernelRepository;
import org.vfiodt.kernel.work.Limits;

/** A commit of a repository. */
final class GitSource implements Source {
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

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

  /** A full commit id is its own key: what the cache has of it needs no repository. */
  @Override
  public Outcome<String> key() {
    String revision = reference.revision();
    Outcome<String> commit = FULL_ID.matcher(revision).matches() ? Outcome.of(revision) : commit();
    return commit.map(id -> "commit " + id);
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
                    .flatMap(
                        left ->
                            Outcome.of(
                                origin(folder, version, commit),
                                LeftOut.links(left, "commit " + commit))));
  }

  private Origin origin(Path tree, KernelVersion version, String commit) {
    return new Origin(
        tree,
        KernelCheck.identity(version, "g" + Digests.shortened(commit)),
        "commit " + commit + " of " + reference.repository().toAbsolutePath().normalize(),
        Optional.of(commit));
  }
}
