// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.git.KernelRepository;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.StorageFault;
import org.vfiodt.kernel.work.TreeWriter;

/**
 * A tree that the user has. It is copied, never written to; a look at sizes and times tells whether
 * the copy is still good.
 */
final class DirectorySource implements Source {
  private static final int TELL_EVERY = 1000;

  private final Path directory;
  private final Path cache;
  private final Progress progress;
  private KernelVersion version;
  private Listing listing;

  DirectorySource(Path directory, Path cache, Progress progress) {
    this.directory = directory;
    this.cache = cache;
    this.progress = progress;
  }

  @Override
  public boolean reachable() {
    return Files.isDirectory(directory);
  }

  @Override
  public Outcome<String> key() {
    if (!reachable()) {
      return Outcome.failed(
          Diagnostic.of(KernelCode.ABSENT, directory + " does not exist, or is no directory")
              .hint("'vfio-dt kernel list' shows the kernels that are known by name"));
    }
    try {
      Path tree = directory.toRealPath();
      Outcome<KernelVersion> kernel = KernelCheck.ofDirectory(directory.toString(), tree);
      if (kernel.ok()) {
        version = kernel.get();
        listing = list(tree);
      }
      return kernel.map(found -> "directory " + tree + " " + listing.digest());
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + directory));
    }
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (listing.built()) {
      diagnostics.add(
          Diagnostic.of(KernelCode.BUILT, "results of a build in " + directory + " are left out"));
    }
    try {
      Path tree = directory.toRealPath();
      List<String> left = new ArrayList<>();
      String digest = copy(tree, folder, left);
      diagnostics.addAll(LeftOut.links(left, directory.toString()));
      Optional<String> commit = cleanCommit(tree);
      if (!list(tree).digest().equals(listing.digest())) {
        return Outcome.failed(
            Diagnostic.of(KernelCode.CHANGED, directory + " changed while it was copied")
                .hint("run the command again when nothing writes there"));
      }
      String identity = KernelCheck.identity(version, Digests.shortened(digest));
      Origin origin = new Origin(folder, identity, "directory " + tree, commit);
      return Outcome.of(origin, diagnostics);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "copying " + directory));
    }
  }

  private Listing list(Path tree) throws IOException {
    return Listing.of(tree, Files.exists(cache) ? cache.toRealPath() : cache);
  }

  /** Copies the files; the digest is of names, modes and content, the same on every machine. */
  private String copy(Path tree, Path folder, List<String> left) throws IOException {
    TreeWriter writer = new TreeWriter(folder, Limits.KERNEL);
    MessageDigest digest = Digests.sha256();
    String activity = "copying " + directory;
    int done = 0;
    for (Listing.Entry entry : listing.entries()) {
      Path file = tree.resolve(entry.name());
      byte[] content;
      char kind;
      if (entry.link()) {
        String target = Files.readSymbolicLink(file).toString();
        content = target.getBytes(StandardCharsets.UTF_8);
        kind = 'l';
        if (!writer.symbolicLink(entry.name(), target)) {
          left.add(entry.name());
          continue;
        }
      } else {
        content = Files.readAllBytes(file);
        boolean executable = Files.isExecutable(file);
        kind = executable ? 'x' : 'f';
        writer.file(entry.name(), executable, content);
      }
      digest.update(
          (kind + " " + content.length + " " + entry.name() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      digest.update(content);
      if (++done % TELL_EVERY == 0) {
        progress.amount(activity, done, listing.entries().size());
      }
    }
    writer.finish();
    return Digests.hex(digest);
  }

  private static Optional<String> cleanCommit(Path tree) {
    if (!Files.exists(tree.resolve(".git"))) {
      return Optional.empty();
    }
    return KernelRepository.open(tree)
        .value()
        .flatMap(
            repository -> {
              try (repository) {
                return repository.cleanHead();
              }
            });
  }
}
