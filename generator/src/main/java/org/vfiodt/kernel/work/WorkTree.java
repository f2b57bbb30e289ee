// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;

/**
 * The tree that is built: pristine, except for the files of the last {@link #apply}. Files that
 * stay as they are keep their time, so make builds only what an overlay changed. Nobody else can
 * work on the tree until this is closed.
 */
public final class WorkTree implements AutoCloseable {
  private final TreeHome home;
  private final Path root;
  private final Originals originals;
  private final TreeLock lock;

  private WorkTree(TreeHome home, Path root, TreeLock lock) {
    this.home = home;
    this.root = root;
    this.lock = lock;
    originals = new Originals(home);
  }

  /** Takes the tree for this run; waits, with a message, while another run has it. */
  public static Outcome<WorkTree> open(TreeHome home, Progress progress) {
    try {
      Path root = home.tree().toRealPath();
      TreeLock lock =
          TreeLock.acquire(home.lock(), "works in the tree of " + home.identity(), progress);
      return Outcome.of(new WorkTree(home, root, lock));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "opening the kernel tree " + home.tree()));
    }
  }

  /** The directory to build in, with {@code O=} elsewhere. */
  public Path path() {
    return home.tree();
  }

  /**
   * Makes exactly these files differ from the pristine tree. What an earlier call, even one that
   * was killed, changed beyond them is undone.
   *
   * @param content by path from the top of the tree, one character a byte; empty for a file that
   *     must not exist
   * @return the paths that were written or removed, sorted
   */
  public Outcome<List<String>> apply(Map<String, Optional<String>> content) {
    Map<Path, Optional<byte[]>> wanted = new TreeMap<>();
    List<Diagnostic> refused = new ArrayList<>();
    content.forEach(
        (name, text) -> {
          Optional<Path> place = TreePath.real(root, name).filter(this::fitsFile);
          Optional<byte[]> bytes = text.map(t -> t.getBytes(StandardCharsets.ISO_8859_1));
          if (place.isEmpty()) {
            refused.add(refusal(name));
          } else {
            wanted.put(root.relativize(place.get()), bytes);
          }
        });
    if (!refused.isEmpty()) {
      return Outcome.failed(refused);
    }
    try {
      return Outcome.of(applied(wanted));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "changing the kernel tree " + root));
    }
  }

  private boolean fitsFile(Path place) {
    boolean ours = originals.kind(root.relativize(place)).isPresent();
    return !place.equals(root) && (ours || !Files.isDirectory(place));
  }

  private static Diagnostic refusal(String name) {
    return Diagnostic.of(
        KernelCode.OVERLAY, "'" + name + "' is a folder, or not a path inside the kernel tree");
  }

  private List<String> applied(Map<Path, Optional<byte[]>> wanted) throws IOException {
    Map<Path, Optional<byte[]>> target = new TreeMap<>(wanted);
    List<Path> folders = new ArrayList<>();
    for (Map.Entry<Path, Originals.Kind> entry : originals.all().entrySet()) {
      Path name = entry.getKey();
      if (entry.getValue() == Originals.Kind.FILE) {
        target.putIfAbsent(name, Optional.of(originals.bytes(name)));
      } else if (Files.isDirectory(root.resolve(name))) {
        folders.add(0, name);
      } else {
        target.putIfAbsent(name, Optional.empty());
      }
    }
    target.entrySet().removeIf(entry -> isSo(entry.getKey(), entry.getValue()));
    for (Path name : target.keySet()) {
      remember(name);
    }
    for (Map.Entry<Path, Optional<byte[]>> entry : target.entrySet()) {
      if (entry.getValue().isEmpty()) {
        Files.deleteIfExists(root.resolve(entry.getKey()));
      }
    }
    for (Path folder : folders) {
      removeIfEmpty(root.resolve(folder));
    }
    for (Map.Entry<Path, Optional<byte[]>> entry : target.entrySet()) {
      if (entry.getValue().isPresent()) {
        write(entry.getKey(), entry.getValue().get());
      }
    }
    return target.keySet().stream().map(Path::toString).toList();
  }

  private boolean isSo(Path name, Optional<byte[]> content) {
    Path place = root.resolve(name);
    try {
      if (content.isEmpty()) {
        return !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
      }
      return Files.isRegularFile(place)
          && Files.size(place) == content.get().length
          && Arrays.equals(Files.readAllBytes(place), content.get());
    } catch (IOException e) {
      return false;
    }
  }

  /** Saves what is at a path, and which of its folders are missing, before anything changes. */
  private void remember(Path name) throws IOException {
    for (Path up = name.getParent(); up != null; up = up.getParent()) {
      if (!Files.exists(root.resolve(up), LinkOption.NOFOLLOW_LINKS)
          && originals.kind(up).isEmpty()) {
        originals.saveNothing(up);
      }
    }
    if (originals.kind(name).isPresent()) {
      return;
    }
    if (Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      originals.saveFile(name, root.resolve(name));
    } else {
      originals.saveNothing(name);
    }
  }

  private void write(Path name, byte[] content) throws IOException {
    Path place = root.resolve(name);
    Files.createDirectories(place.getParent());
    Files.deleteIfExists(home.temporary());
    Files.write(home.temporary(), content);
    if (originals.kind(name).orElseThrow() == Originals.Kind.FILE) {
      Files.setPosixFilePermissions(
          home.temporary(), Files.getPosixFilePermissions(originals.file(name)));
    }
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(place);
    }
    Files.move(home.temporary(), place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Still needed: files of the present overlay are in it.
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
