// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.kernel.work.PristineTree;
import org.vfiodt.kernel.work.StorageFault;
import org.vfiodt.kernel.work.TreeHome;
import org.vfiodt.kernel.work.TreeLock;

/**
 * The cache of kernel trees. What was obtained once is found again without a network; a tree gets
 * its final name only when it is complete, and several runs may share one cache.
 */
public final class KernelStore {
  private static final String UNFINISHED = ".new-";

  private final StorePlaces places;
  private final CommandRunner runner;
  private final Progress progress;
  private final Index index;

  public KernelStore(StorePlaces places, CommandRunner runner, Progress progress) {
    this.places = places;
    this.runner = runner;
    this.progress = progress;
    index = new Index(places.index());
  }

  /** A store in a cache folder, with kernel.org as mirror. */
  public KernelStore(Path cache, CommandRunner runner, Progress progress) {
    this(StorePlaces.in(cache), runner, progress);
  }

  /** The kernel that a reference names, from the cache or from its source. */
  public Outcome<StoredKernel> obtain(KernelReference reference) {
    Source source = source(reference);
    return source
        .key()
        .flatMap(key -> cached(key).map(Outcome::of).orElseGet(() -> fill(key, source)));
  }

  /** A kernel that the cache has; empty when it would have to be obtained. */
  public Optional<StoredKernel> find(KernelReference reference) {
    return source(reference).key().value().flatMap(this::cached);
  }

  /** The kernels that the cache has, by identity; each once, however often it was obtained. */
  public List<StoredKernel> stored() {
    Map<String, StoredKernel> found = new TreeMap<>();
    for (Index.Entry entry : index.all()) {
      open(entry).ifPresent(kernel -> found.putIfAbsent(entry.identity(), kernel));
    }
    return List.copyOf(found.values());
  }

  /**
   * Whether a kernel is in the cache, on this machine, or on a mirror that answers within five
   * seconds.
   */
  public boolean reachable(KernelReference reference) {
    return find(reference).isPresent() || source(reference).reachable();
  }

  private Source source(KernelReference reference) {
    if (reference instanceof KernelReference.Directory directory) {
      return new DirectorySource(directory.path(), places.cache(), progress);
    }
    if (reference instanceof KernelReference.GitRevision revision) {
      return new GitSource(revision, progress);
    }
    if (reference instanceof KernelReference.Tarball tarball) {
      return new TarballSource(tarball.file(), progress);
    }
    if (reference instanceof KernelReference.Release release) {
      return new ReleaseSource(release, places, runner, progress);
    }
    if (reference instanceof KernelReference.DebianPackage debian) {
      return new DebianSource(debian, places, runner, progress);
    }
    throw new IllegalArgumentException("unknown kind of reference " + reference);
  }

  private Optional<StoredKernel> cached(String key) {
    return index.find(key).flatMap(this::open);
  }

  private Optional<StoredKernel> open(Index.Entry entry) {
    TreeHome home = new TreeHome(places.trees().resolve(entry.identity()));
    return PristineTree.open(home)
        .map(
            tree ->
                new StoredKernel(tree, entry.description(), entry.baseCommit(), home, progress));
  }

  private Outcome<StoredKernel> fill(String key, Source source) {
    TreeLock lock = null;
    try {
      lock = TreeLock.acquire(index.lock(key), "obtains the same kernel", progress);
      Optional<StoredKernel> meanwhile = cached(key);
      return meanwhile.isPresent() ? Outcome.of(meanwhile.get()) : fillAlone(key, source);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using the cache " + places.cache()));
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  private Outcome<StoredKernel> fillAlone(String key, Source source) throws IOException {
    sweep();
    Path folder = places.trees().resolve(UNFINISHED + Index.name(key));
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
      return source.fill(folder.resolve("from")).flatMap(origin -> keep(key, folder, origin));
    } finally {
      Folders.delete(folder);
    }
  }

  /** Removes what killed runs left behind; a run that lives holds its lock. */
  private void sweep() throws IOException {
    for (String name : Folders.names(places.trees())) {
      if (name.startsWith(UNFINISHED)) {
        Path file = index.lockOf(name.substring(UNFINISHED.length()));
        Optional<TreeLock> lock = TreeLock.tryAcquire(file);
        if (lock.isPresent()) {
          try {
            Folders.delete(places.trees().resolve(name));
          } finally {
            lock.get().close();
          }
        }
      }
    }
  }

  private Outcome<StoredKernel> keep(String key, Path folder, Origin origin) {
    try {
      Path ready = Files.createDirectories(folder.resolve("home"));
      Files.move(origin.tree(), ready.resolve("tree"));
      place(ready, places.trees().resolve(origin.identity()));
      Index.Entry entry =
          new Index.Entry(origin.identity(), origin.description(), origin.baseCommit());
      index.add(key, entry);
      return Outcome.of(open(entry).orElseThrow(() -> new IOException("the tree is gone")));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using the cache " + places.cache()));
    }
  }

  /** Gives a complete tree its name, unless the same content has come by another way before. */
  private void place(Path ready, Path home) throws IOException {
    TreeLock lock = TreeLock.acquire(places.trees().resolve(".lock"), "keeps a tree", progress);
    try {
      if (PristineTree.open(new TreeHome(home)).isEmpty()) {
        Folders.delete(home);
        Files.move(ready, home, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      lock.close();
    }
  }
}
