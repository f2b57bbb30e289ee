/*
 * Insignal Arndale, a board with Samsung Exynos5250
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "qapi/error.h"
#include "qemu/error-report.h"
#include "qemu/units.h"
#include "exec/address-spaces.h"
#include "hw/arm/boot.h"
#include "hw/arm/exynos5250.h"
#include "hw/boards.h"
#include "hw/qdev-properties.h"

#define TYPE_ARNDALE_MACHINE    MACHINE_TYPE_NAME("arndale")
OBJECT_DECLARE_SIMPLE_TYPE(ArndaleState, ARNDALE_MACHINE)

/* Number of the board in Linux's list of ARM machines */
#define ARNDALE_BOARD_ID        3774
#define ARNDALE_MAX_RAM         (2 * GiB)

struct ArndaleState {
    MachineState parent_obj;

    Exynos5250State soc;
    struct arm_boot_info boot;
};

static void arndale_init(MachineState *machine)
{
    ArndaleState *s = ARNDALE_MACHINE(machine);

    if (machine->ram_size > ARNDALE_MAX_RAM) {
        error_report("arndale: more than 2 GiB of memory do not fit");
        exit(EXIT_FAILURE);
    }

    object_initialize_child(OBJECT(machine), "soc", &s->soc, TYPE_EXYNOS5250);
    qdev_prop_set_uint32(DEVICE(&s->soc), "num-cpus", machine->smp.cpus);
    sysbus_realize(SYS_BUS_DEVICE(&s->soc), &error_fatal);
    memory_region_add_subregion(get_system_memory(), EXYNOS5250_DRAM_BASE,
                                machine->ram);

    s->boot = (struct arm_boot_info) {
        .ram_size = machine->ram_size,
        .board_id = ARNDALE_BOARD_ID,
        .loader_start = EXYNOS5250_DRAM_BASE,
        .smp_loader_start = EXYNOS5250_IROM_BASE,
        .smp_bootreg_addr = EXYNOS5250_SMP_BOOT_WORD,
        .gic_cpu_if_addr = EXYNOS5250_GIC_CPU_BASE,
    };
    arm_load_kernel(&s->soc.cpu[0], machine, &s->boot);
}

static void arndale_class_init(ObjectClass *oc, void *data)
{
    MachineClass *mc = MACHINE_CLASS(oc);

    mc->desc = "Insignal Arndale board (Exynos5250)";
    mc->init = arndale_init;
    mc->min_cpus = 1;
    mc->max_cpus = EXYNOS5250_CPUS;
    mc->default_cpus = EXYNOS5250_CPUS;
    mc->default_ram_size = ARNDALE_MAX_RAM;
    mc->default_ram_id = "arndale.ram";
    mc->no_floppy = true;
    mc->no_cdrom = true;
    mc->no_parallel = true;
}

static const TypeInfo arndale_types[] = {
    {
        .name = TYPE_ARNDALE_MACHINE,
        .parent = TYPE_MACHINE,
        .instance_size = sizeof(ArndaleState),
        .class_init = arndale_class_init,
    }
};

DEFINE_TYPES(arndale_types)
