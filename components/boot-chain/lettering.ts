export * from "@/lib/catalogue/take/lettering";
