/** Generated from the migrations at each build: the tables as jOOQ knows them. */
@NamedInterface("tables")
package dev.countersign.store.tables;

import org.springframework.modulith.NamedInterface;
