package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.device.Vitals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksTest {
    @TempDir
    Path root;

    private List<String> mounts(String... lines) {
        var machine = new FakeMachine(root)
                .file("proc/self/mounts", String.join("\n", lines))
                .folder("boot/firmware")
                .folder("home")
                .folder("snap/core/1")
                .folder("mnt/nas")
                .folder("media/My Disk")
                .folder("srv");
        return new Disks(machine.files()).all().stream().map(Vitals.Disk::mount).toList();
    }

    @Test
    void disks_are_shown_and_what_is_none_is_not() {
        assertEquals(
                List.of("/", "/boot/firmware", "/home"),
                mounts(
                        "sysfs /sys sysfs rw 0 0",
                        "/dev/mmcblk0p2 / ext4 rw,noatime 0 0",
                        "tmpfs /srv tmpfs rw 0 0",
                        "/dev/sda1 /home ext4 rw 0 0",
                        "/dev/loop0 /snap/core/1 squashfs ro 0 0",
                        "nas:/export /mnt/nas nfs4 rw 0 0",
                        "/dev/mmcblk0p1 /boot/firmware vfat rw 0 0"));
    }

    @Test
    void a_disk_that_is_mounted_twice_is_shown_once() {
        assertEquals(List.of("/home"), mounts("/dev/sda1 /boot/firmware ext4 rw 0 0", "/dev/sda1 /home ext4 rw 0 0"));
    }

    @Test
    void what_holds_the_root_is_always_shown() {
        assertEquals(List.of("/"), mounts("overlay / overlay rw 0 0"));
    }

    @Test
    void a_name_may_have_blanks() {
        assertEquals(List.of("/media/My Disk"), mounts("/dev/sdb1 /media/My\\040Disk vfat rw 0 0"));
    }

    @Test
    void a_disk_that_vanished_is_not_shown() {
        assertEquals(List.of("/"), mounts("/dev/sda1 / ext4 rw 0 0", "/dev/sdb1 /gone ext4 rw 0 0"));
    }

    @Test
    void lines_that_are_no_mounts_are_passed_over() {
        assertEquals(
                List.of(),
                mounts("", "x", "/dev/sda1 relative ext4 rw", "/dev/sda1  ext4 rw", "/dev/sda1 /a\\000b ext4", "\\"));
    }

    @Test
    void a_machine_without_mounts_has_no_disks() {
        assertEquals(List.of(), new Disks(new FakeMachine(root).files()).all());
    }

    @Test
    void a_disk_has_as_much_as_its_file_system_says() throws Exception {
        var store = Files.getFileStore(root);
        var disk = new Disks(new FakeMachine(root)
                        .file("proc/self/mounts", "/dev/sda1 / ext4 rw 0 0")
                        .files())
                .all()
                .getFirst();
        assertEquals(store.getTotalSpace(), disk.totalBytes());
        assertTrue(disk.usedBytes() > 0 && disk.usedBytes() <= disk.totalBytes());
    }
}
