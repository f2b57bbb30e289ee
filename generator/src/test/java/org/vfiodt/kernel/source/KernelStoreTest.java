// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vfiodt.kernel.FakeCommands.ends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.kernel.FakeCommands;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.HeardProgress;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.TestTar;
import org.vfiodt.kernel.download.TestServer;
import org.vfiodt.kernel.work.TreeLock;
import org.vfiodt.kernel.work.WorkTree;

class KernelStoreTest {
  private static final String TARBALL = "v3.x/linux-3.10.1.tar.xz";
  private static final String SUMS = "v3.x/sha256sums.asc";

  @TempDir Path folder;
  private Path cache;
  private TestServer server;
  private final FakeCommands commands = new FakeCommands();
  private final HeardProgress heard = new HeardProgress();

  @BeforeEach
  void start() throws IOException {
    cache = folder.resolve("cache");
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private KernelStore store() {
    return new KernelStore(
        new StorePlaces(cache, server.address(), folder.resolve("usr-src")), commands, heard);
  }

  private Outcome<StoredKernel> obtain(String reference) {
    return KernelReference.parse(reference).flatMap(store()::obtain);
  }

  private Path kernel(String name) throws IOException {
    return FakeKernel.write(Files.createDirectories(folder.resolve(name)));
  }

  private static DiagnosticCode error(Outcome<?> outcome) {
    assertThat(outcome.ok()).isFalse();
    List<Diagnostic> errors = outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertThat(errors).hasSize(1);
    return errors.get(0).code();
  }

  private void assertNothingHalfDone() {
    Path trees = cache.resolve("kernels/trees");
    if (Files.isDirectory(trees)) {
      assertThat(names(trees)).isSubsetOf(".lock");
    }
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertKernel(StoredKernel kernel) {
    assertThat(FakeKernel.read(kernel.home().tree())).isEqualTo(FakeKernel.files());
    assertThat(kernel.home().tree().resolve("scripts/run.sh")).isExecutable();
    assertThat(kernel.tree().version()).hasToString("3.10.1");
    assertThat(kernel.tree().identity()).isEqualTo(kernel.home().identity());
  }

  // directories

  @Test
  void copiesADirectoryOnce() throws IOException {
    Path mine = kernel("mine");
    StoredKernel kernel = obtain(mine.toString()).get();
    assertKernel(kernel);
    assertThat(kernel.tree().identity()).startsWith("linux-3.10.1-");
    assertThat(kernel.baseCommit()).isEmpty();
    FileTime copied = Files.getLastModifiedTime(kernel.home().tree().resolve("Makefile"));
    StoredKernel again = obtain(mine.toString()).get();
    assertThat(again.home()).isEqualTo(kernel.home());
    assertThat(Files.getLastModifiedTime(again.home().tree().resolve("Makefile")))
        .isEqualTo(copied);
  }

  @Test
  void neverTouchesTheDirectoryItself() throws IOException {
    Path mine = kernel("mine");
    try (WorkTree work = obtain(mine.toString()).get().openWorkTree().get()) {
      work.apply(Map.of("drivers/vfio/Kconfig", Optional.of("ours\n"))).get();
      assertThat(work.path().resolve("drivers/vfio/Kconfig")).hasContent("ours\n");
    }
    assertThat(FakeKernel.read(mine)).isEqualTo(FakeKernel.files());
  }

  @Test
  void seesThatADirectoryChanged() throws IOException {
    Path mine = kernel("mine");
    String before = obtain(mine.toString()).get().tree().identity();
    FakeKernel.write(mine, "drivers/vfio/vfio.c", "int vfio(void) { return 1; }\n");
    Files.setLastModifiedTime(mine.resolve("drivers/vfio/vfio.c"), FileTime.fromMillis(1L << 40));
    StoredKernel after = obtain(mine.toString()).get();
    assertThat(after.tree().identity()).isNotEqualTo(before);
    assertThat(after.tree().read("drivers/vfio/vfio.c")).contains("int vfio(void) { return 1; }\n");
  }

  @Test
  void givesTheSameContentTheSameIdentity() throws IOException {
    String one = obtain(kernel("one").toString()).get().tree().identity();
    String two = obtain(kernel("two").toString()).get().tree().identity();
    assertThat(one).isEqualTo(two);
  }

  @Test
  void leavesOutWhatABuildMade() throws IOException {
    Path mine = kernel("mine");
    for (String made :
        List.of(
            ".config",
            "include/config/auto.conf",
            "include/generated/x.h",
            "drivers/vfio/vfio.o",
            "arch/arm/include/generated/asm/a.h",
            "drivers/vfio/.vfio.o.cmd",
            "vmlinux")) {
      FakeKernel.write(mine, made, "x");
    }
    Outcome<StoredKernel> outcome = obtain(mine.toString());
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.BUILT);
    assertThat(FakeKernel.read(outcome.get().home().tree())).isEqualTo(FakeKernel.files());
  }

  @Test
  void keepsACacheThatLiesInTheTreeOutOfIt() throws IOException {
    Path mine = kernel("mine");
    cache = mine.resolve("cache");
    StoredKernel first = obtain(mine.toString()).get();
    assertKernel(first);
    assertThat(obtain(mine.toString()).get().home()).isEqualTo(first.home());
  }

  @Test
  void namesTheCommitOfACleanCheckoutOnly() throws IOException, GitAPIException {
    Path mine = kernel("mine");
    String head = commit(mine);
    assertThat(obtain(mine.toString()).get().baseCommit()).contains(head);
    FakeKernel.write(mine, "drivers/vfio/vfio.c", "changed, and longer than before\n");
    StoredKernel changed = obtain(mine.toString()).get();
    assertThat(changed.baseCommit()).isEmpty();
    assertThat(changed.home().tree().resolve(".git")).doesNotExist();
  }

  @Test
  void tellsWhatIsNoKernel() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    assertThat(error(obtain(plain.toString()))).isEqualTo(KernelCode.NOT_A_KERNEL);
    FakeKernel.write(plain, "Makefile", "all:\n");
    assertThat(error(obtain(plain.toString()))).isEqualTo(KernelCode.NOT_A_KERNEL);
    FakeKernel.write(plain, "Makefile", FakeKernel.MAKEFILE);
    assertThat(error(obtain(plain.toString()))).isEqualTo(KernelCode.NO_VFIO);
    assertThat(error(obtain(folder.resolve("none").toString()))).isEqualTo(KernelCode.ABSENT);
    assertNothingHalfDone();
  }

  @Test
  void makesAnEarlierRunsLitterHarmless() throws IOException {
    Path mine = kernel("mine");
    StoredKernel kernel = obtain(mine.toString()).get();
    Files.delete(kernel.home().tree().resolve("Makefile"));
    assertKernel(obtain(mine.toString()).get());
  }

  @Test
  void findsOnlyWhatItHas() throws IOException {
    KernelReference mine = new KernelReference.Directory(kernel("mine"));
    assertThat(store().find(mine)).isEmpty();
    store().obtain(mine).get();
    assertThat(store().find(mine)).map(StoredKernel::description).contains("directory " + mine);
    assertThat(store().find(new KernelReference.Release("3.10.1"))).isEmpty();
    assertThat(server.requests).isEmpty();
  }

  @Test
  void sweepsAwayWhatAKilledRunLeft() throws IOException {
    Path litter = cache.resolve("kernels/trees/.new-" + Index.name("directory /gone"));
    FakeKernel.write(litter, "from/Makefile", "half\n");
    obtain(kernel("mine").toString()).get();
    assertThat(litter).doesNotExist();
  }

  @Test
  void sweepsNothingAwayFromARunThatLives() throws IOException {
    Path work = cache.resolve("kernels/trees/.new-" + Index.name("x"));
    FakeKernel.write(work, "from/Makefile", "half\n");
    Path lock = cache.resolve("kernels/index/" + Index.name("x") + ".lock");
    TreeLock other = TreeLock.acquire(lock, "tests", heard);
    obtain(kernel("mine").toString()).get();
    assertThat(work).exists();
    other.close();
  }

  @Test
  void leavesOutLinksIntoOtherPlaces() throws IOException {
    Path mine = kernel("mine");
    Files.createSymbolicLink(mine.resolve("tags"), Path.of("/home/somebody/tags"));
    Outcome<StoredKernel> outcome = obtain(mine.toString());
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.LINK_LEFT_OUT);
    assertKernel(outcome.get());
  }

  @Test
  void listsWhatItHasOnce() throws IOException {
    assertThat(store().stored()).isEmpty();
    StoredKernel one = obtain(kernel("one").toString()).get();
    obtain(kernel("two").toString()).get();
    Path tarball = TestTar.write(folder.resolve("l.tar"), TestTar.ofKernel("l").plain());
    StoredKernel three = obtain(tarball.toString()).get();
    assertThat(store().stored())
        .extracting(kernel -> kernel.tree().identity())
        .containsExactlyInAnyOrder(one.tree().identity(), three.tree().identity());
  }

  @Test
  void letsTwoRunsShareACache() throws Exception {
    Path mine = kernel("mine");
    List<CompletableFuture<Outcome<StoredKernel>>> runs =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> obtain(mine.toString())))
            .limit(8)
            .toList();
    for (CompletableFuture<Outcome<StoredKernel>> run : runs) {
      assertKernel(run.get().get());
    }
  }

  // git

  private static String commit(Path work) throws GitAPIException {
    PersonIdent somebody = new PersonIdent("A", "a@example.org");
    try (Git git = Git.init().setDirectory(work.toFile()).call()) {
      git.add().addFilepattern(".").call();
      return git.commit()
          .setMessage("Linux 3.10.1")
          .setAuthor(somebody)
          .setCommitter(somebody)
          .setSign(false)
          .call()
          .name();
    }
  }

  @Test
  void exportsARevisionAndKnowsItsCommit() throws IOException, GitAPIException {
    Path work = kernel("work");
    String commit = commit(work);
    FakeKernel.write(work, "Makefile", "changed but not committed\n");
    StoredKernel kernel = obtain(work + "@HEAD").get();
    assertKernel(kernel);
    assertThat(kernel.baseCommit()).contains(commit);
    assertThat(kernel.tree().identity()).isEqualTo("linux-3.10.1-g" + commit.substring(0, 12));
    assertThat(kernel.description()).contains(commit);
    heard.amounts.clear();
    assertKernel(obtain(folder.resolve("gone") + "@" + commit).get());
    assertThat(heard.amounts).isEmpty();
    assertThat(error(obtain(folder.resolve("gone") + "@" + "0".repeat(40))))
        .isEqualTo(KernelCode.ABSENT);
    assertThat(error(obtain(work + "@v9"))).isEqualTo(KernelCode.REVISION);
    assertThat(error(obtain(folder + "@HEAD"))).isEqualTo(KernelCode.REPOSITORY);
  }

  @Test
  void refusesACommitThatIsNoKernelBeforeExportingIt() throws IOException, GitAPIException {
    Path work = Files.createDirectory(folder.resolve("work"));
    FakeKernel.write(work, "README", "x\n");
    commit(work);
    assertThat(error(obtain(work + "@HEAD"))).isEqualTo(KernelCode.NOT_A_KERNEL);
    assertThat(heard.amounts).isEmpty();
    assertNothingHalfDone();
  }

  // tarballs

  @Test
  void unpacksATarballOnce() {
    Path file =
        TestTar.write(folder.resolve("linux.tar.xz"), TestTar.ofKernel("linux-3.10.1").xz());
    StoredKernel kernel = obtain(file.toString()).get();
    assertKernel(kernel);
    assertThat(kernel.tree().identity()).startsWith("linux-3.10.1-t");
    heard.amounts.clear();
    assertThat(obtain(file.toString()).get().home()).isEqualTo(kernel.home());
    assertThat(heard.amounts).isEmpty();
  }

  @Test
  void leavesNothingOfATarballThatFails() {
    byte[] whole = TestTar.ofKernel("linux").xz();
    Path cut = TestTar.write(folder.resolve("cut.tar.xz"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(error(obtain(cut.toString()))).isEqualTo(KernelCode.DAMAGED);
    Path evil =
        TestTar.write(
            folder.resolve("evil.tar"),
            TestTar.ofKernel("linux").file("../evil", "x", false).plain());
    assertThat(error(obtain(evil.toString()))).isEqualTo(KernelCode.UNSAFE);
    Path other = TestTar.write(folder.resolve("o.tar"), new TestTar().file("a", "", false).plain());
    assertThat(error(obtain(other.toString()))).isEqualTo(KernelCode.NOT_A_KERNEL);
    assertThat(error(obtain(folder.resolve("none.tar").toString()))).isEqualTo(KernelCode.ABSENT);
    assertNothingHalfDone();
  }

  // releases

  private byte[] release() throws IOException {
    byte[] tarball = TestTar.ofKernel("linux-3.10.1").xz();
    server.files.put(TARBALL, tarball);
    Path file = Files.write(folder.resolve("digest"), tarball);
    String line = Digests.ofFile(file) + "  linux-3.10.1.tar.xz\n";
    server.files.put(SUMS, line.getBytes(StandardCharsets.US_ASCII));
    return tarball;
  }

  @Test
  void obtainsAReleaseAndSaysThatNobodyVerifiedTheSignature() throws IOException {
    release();
    Outcome<StoredKernel> outcome = obtain("3.10.1");
    assertKernel(outcome.get());
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.UNSIGNED);
    assertThat(outcome.get().description()).isEqualTo("Linux 3.10.1 of kernel.org");
  }

  @Test
  void needsNoMirrorTheSecondTime() throws IOException {
    release();
    obtain("3.10.1").get();
    server.requests.clear();
    assertKernel(obtain("3.10.1").get());
    assertThat(store().reachable(new KernelReference.Release("3.10.1"))).isTrue();
    assertThat(server.requests).isEmpty();
  }

  @Test
  void refusesAReleaseWithAWrongChecksum() throws IOException {
    byte[] tarball = release();
    byte[] other = tarball.clone();
    other[100] ^= 1;
    server.files.put(TARBALL, other);
    Outcome<StoredKernel> outcome = obtain("3.10.1");
    assertThat(error(outcome)).isEqualTo(KernelCode.CHECKSUM);
    assertThat(KernelCode.CHECKSUM.fault()).isEqualTo(Fault.ENVIRONMENT);
    assertNothingHalfDone();
    assertThat(cache.resolve("kernels/downloads")).isEmptyDirectory();
    server.files.put(TARBALL, tarball);
    assertKernel(obtain("3.10.1").get());
  }

  @Test
  void resumesADownloadThatBrokeOff() throws IOException {
    byte[] tarball = release();
    server.breakAfter = 200;
    assertThat(error(obtain("3.10.1"))).isEqualTo(KernelCode.BROKEN_OFF);
    assertThat(cache.resolve("kernels/downloads/linux-3.10.1.tar.xz.part")).exists();
    server.breakAfter = Integer.MAX_VALUE;
    assertKernel(obtain("3.10.1").get());
    assertThat(server.requests).last().asString().contains("bytes=");
    assertThat(cache.resolve("kernels/downloads/linux-3.10.1.tar.xz")).hasBinaryContent(tarball);
  }

  @Test
  void startsAnewWhenWhatWasKeptIsStale() throws IOException {
    release();
    Files.createDirectories(cache.resolve("kernels/downloads"));
    Files.write(cache.resolve("kernels/downloads/linux-3.10.1.tar.xz.part"), new byte[300]);
    assertKernel(obtain("3.10.1").get());
    assertThat(heard.messages).singleElement().asString().contains("stale");
  }

  @Test
  void tellsAReleaseThatDoesNotExist() throws IOException {
    release();
    assertThat(error(obtain("3.10.999"))).isEqualTo(KernelCode.NO_RELEASE);
    assertThat(error(obtain("9.1"))).isEqualTo(KernelCode.NO_RELEASE);
    assertThat(store().reachable(new KernelReference.Release("3.10.999"))).isFalse();
    assertThat(store().reachable(new KernelReference.Release("3.10.1"))).isTrue();
  }

  @Test
  void refusesChecksumsWithAWrongSignature() throws IOException {
    release();
    commands.program("gpg", command -> ends(1, "[GNUPG:] BADSIG 632D3A06589DA6B1 x"));
    assertThat(error(obtain("3.10.1"))).isEqualTo(KernelCode.BAD_SIGNATURE);
    assertThat(server.requests).containsExactly(SUMS);
  }

  @Test
  void saysThatTheMirrorIsNotThere() {
    server.close();
    assertThat(error(obtain("3.10.1"))).isEqualTo(KernelCode.UNREACHABLE);
    assertThat(KernelCode.UNREACHABLE.fault()).isEqualTo(Fault.ENVIRONMENT);
  }

  // Debian

  private void installDebian() throws IOException {
    Files.createDirectories(folder.resolve("usr-src"));
    TestTar.write(
        folder.resolve("usr-src/linux-source-6.1.tar.xz"),
        TestTar.ofKernel("linux-source-6.1").xz());
  }

  @Test
  void takesTheInstalledSourcePackage() throws IOException {
    installDebian();
    commands.program("dpkg-query", command -> ends(0, "6.1.192-2"));
    StoredKernel kernel = obtain("debian:6.1").get();
    assertKernel(kernel);
    assertThat(kernel.tree().identity()).isEqualTo("debian-6.1.192-2");
    assertThat(kernel.description()).isEqualTo("Debian package linux-source-6.1 6.1.192-2");
    commands.lines.clear();
    assertThat(obtain("debian:6.1").get().home()).isEqualTo(kernel.home());
    assertThat(commands.lines).isEmpty();
  }

  @Test
  void namesATarballThatNoPackageOwnsByItsContent() throws IOException {
    installDebian();
    commands.program("dpkg-query", command -> ends(1, "dpkg-query: no packages found"));
    assertThat(obtain("debian:6.1").get().tree().identity()).startsWith("linux-3.10.1-t");
  }

  @Test
  void downloadsTheSourcePackageWithoutRoot() {
    commands
        .program(
            "apt-get",
            command -> {
              FakeKernel.write(command.directory(), "linux-source-6.1_6.1.192-2_all.deb", "deb");
              return ends(0, "Get:1 http://mirror.example.org linux-source-6.1");
            })
        .program(
            "dpkg-deb",
            command -> {
              if (command.argv().get(1).equals("-f")) {
                return ends(0, "6.1.192-2");
              }
              Path source = Path.of(command.argv().get(3)).resolve("usr/src");
              FakeKernel.write(source, "linux-source-6.1.tar.xz", "");
              TestTar.write(
                  source.resolve("linux-source-6.1.tar.xz"),
                  TestTar.ofKernel("linux-source-6.1").xz());
              return ends(0);
            });
    StoredKernel kernel = obtain("debian:6.1").get();
    assertKernel(kernel);
    assertThat(kernel.tree().identity()).isEqualTo("debian-6.1.192-2");
    commands.lines.clear();
    assertKernel(obtain("debian:6.1").get());
    assertThat(commands.lines).isEmpty();
    assertThat(names(cache.resolve("kernels/trees"))).containsExactly(".lock", "debian-6.1.192-2");
  }

  @Test
  void saysWhyThereIsNoSourcePackage() {
    assertThat(error(obtain("debian:6.1"))).isEqualTo(KernelCode.PACKAGE);
    commands.program("apt-get", c -> ends(100, "E: Unable to locate package linux-source-6.1"));
    Outcome<StoredKernel> unknown = obtain("debian:6.1");
    assertThat(error(unknown)).isEqualTo(KernelCode.PACKAGE);
    assertThat(unknown.diagnostics().get(0).hint()).hasValueSatisfying(h -> h.contains("update"));
    commands.program("apt-get", c -> ends(100, "E: Failed to fetch http://mirror.example.org/x"));
    assertThat(error(obtain("debian:6.1"))).isEqualTo(KernelCode.UNREACHABLE);
    commands.program("apt-get", c -> ends(0));
    assertThat(error(obtain("debian:6.1"))).isEqualTo(KernelCode.PACKAGE);
    assertNothingHalfDone();
  }

  @Test
  void knowsWhetherTheArchiveAnswers() {
    KernelReference debian = new KernelReference.DebianPackage("6.1");
    assertThat(store().reachable(debian)).isFalse();
    commands.program(
        "apt-get", c -> ends(0, "'" + server.address() + "p/l.deb' l.deb 138 SHA256:x"));
    assertThat(store().reachable(debian)).isFalse();
    server.files.put("p/l.deb", new byte[1]);
    assertThat(store().reachable(debian)).isTrue();
  }

  /** A machine that follows one suite, at two mirrors; another has what is wanted. */
  private void anotherSuiteHas(String... packages) {
    commands
        .program("apt-get", this::aptGet)
        .program("apt-cache", command -> ends(0, packages))
        .program("dpkg-deb", this::unpackDebian);
  }

  private CommandResult aptGet(Command command) {
    List<String> words = command.argv();
    String mirror = server.address();
    if (words.contains("--print-uris")) {
      return words.contains("update")
          ? ends(
              0,
              "'" + mirror + "debian/dists/own/InRelease' own_InRelease 0 ",
              "'" + mirror + "debian/dists/own-updates/InRelease' own-updates_InRelease 0 ",
              "'" + mirror + "debian/dists/own/main/binary-all/Packages.xz' own_Packages 0 ",
              "'" + mirror + "security/dists/own-security/InRelease' own-security_InRelease 0 ")
          : ends(100, "E: Unable to locate package");
    }
    if (!words.contains("-c")) {
      return ends(100, "E: Unable to locate package " + words.get(words.size() - 1));
    }
    if (words.contains("download")) {
      FakeKernel.write(command.directory(), words.get(words.size() - 1) + "_all.deb", "deb");
    }
    return ends(0);
  }

  private CommandResult unpackDebian(Command command) {
    if (command.argv().get(1).equals("-f")) {
      return ends(0, "5.10.262-1");
    }
    String name = Path.of(command.argv().get(2)).getFileName().toString().replace("_all.deb", "");
    Path source = Path.of(command.argv().get(3)).resolve("usr/src");
    FakeKernel.write(source, name + ".tar.xz", "");
    TestTar.write(source.resolve(name + ".tar.xz"), TestTar.ofKernel(name).xz());
    return ends(0);
  }

  @Test
  void asksSuitesThatTheMachineDoesNotFollow() {
    List<String> sources = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    anotherSuiteHas("linux-source-5.10", "linux-source-5.100", "linux-source");
    commands.program(
        "apt-get",
        command -> {
          if (command.argv().contains("-c") && command.argv().contains("update")) {
            Path file = Path.of(command.argv().get(command.argv().indexOf("-c") + 1));
            settings.addAll(lines(file));
            sources.addAll(lines(file.resolveSibling("debian.sources")));
          }
          return aptGet(command);
        });
    KernelReference debian = new DebianPackage("5.10", List.of("old-security", "old"));
    StoredKernel kernel = store().obtain(debian).get();
    assertKernel(kernel);
    assertThat(kernel.description()).isEqualTo("Debian package linux-source-5.10 5.10.262-1");
    assertThat(sources)
        .containsSubsequence(
            "URIs: " + server.address() + "security",
            "Suites: old-security",
            "URIs: " + server.address() + "debian",
            "Suites: old");
    assertThat(settings)
        .contains(
            "Acquire::AllowInsecureRepositories \"false\";",
            "#clear APT::Update::Post-Invoke-Success;");
    commands.lines.clear();
    assertKernel(store().obtain(debian).get());
    assertThat(commands.lines).isEmpty();
    assertThat(names(cache.resolve("kernels/trees"))).containsExactly(".lock", "debian-5.10.262-1");
  }

  @Test
  void takesTheNewestPackageOfAMajorVersion() {
    anotherSuiteHas("linux-source-7.9", "linux-source-7.10", "linux-source-8.1");
    StoredKernel kernel = store().obtain(new DebianPackage("7.x", List.of("sid"))).get();
    assertThat(kernel.description()).isEqualTo("Debian package linux-source-7.10 5.10.262-1");
  }

  @Test
  void takesTheNewestInstalledPackageOfAMajorVersion() throws IOException {
    installDebian();
    commands.program("dpkg-query", command -> ends(0, "6.1.192-2"));
    assertThat(obtain("debian:6.x").get().description())
        .isEqualTo("Debian package linux-source-6.1 6.1.192-2");
    assertThat(commands.lines).hasSize(1).first().asString().endsWith(" linux-source-6.1");
  }

  @Test
  void saysWhyAnotherSuiteIsOfNoUse() {
    KernelReference debian = new DebianPackage("5.10", List.of("old"));
    commands.program("apt-get", c -> ends(100, "E: Unable to locate package linux-source-5.10"));
    assertThat(error(store().obtain(debian))).isEqualTo(KernelCode.PACKAGE);
    Map<String, KernelCode> said =
        Map.of(
            "W: GPG error: x old InRelease: the following signatures NO_PUBKEY 1",
            KernelCode.UNTRUSTED,
            "W: Failed to fetch http://mirror.example.org/old  Could not resolve 'mirror'",
            KernelCode.UNREACHABLE,
            "E: Write error - write (28: No space left on device)",
            KernelCode.NO_SPACE,
            "E: The repository 'x old Release' does not have a Release file.",
            KernelCode.PACKAGE);
    said.forEach(
        (line, code) -> {
          anotherSuiteHas();
          commands.program(
              "apt-get",
              c ->
                  c.argv().contains("-c") && c.argv().contains("update")
                      ? ends(100, line)
                      : aptGet(c));
          assertThat(error(store().obtain(debian))).as(line).isEqualTo(code);
        });
    assertNothingHalfDone();
  }

  @Test
  void knowsWhetherAMirrorHasTheSuite() {
    anotherSuiteHas();
    KernelReference debian = new DebianPackage("5.10", List.of("old-security", "old"));
    assertThat(store().reachable(debian)).isFalse();
    server.files.put("debian/dists/old/InRelease", new byte[1]);
    assertThat(store().reachable(debian)).isTrue();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysThatTheCacheCannotBeWritten() throws IOException {
    Path mine = kernel("mine");
    cache = Files.createFile(folder.resolve("a-file"));
    assertThat(error(obtain(mine.toString()))).isEqualTo(KernelCode.STORAGE);
  }
}
