#define FROM_ONCE 1
once;
