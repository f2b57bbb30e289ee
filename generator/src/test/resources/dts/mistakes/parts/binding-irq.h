#define IRQ_HIGH 4
