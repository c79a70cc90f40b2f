/** DocuSign's wire: operations, JSON, paging, error bodies. Adapters only. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.countersign.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
