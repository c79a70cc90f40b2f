package dev.countersign.shop.inspector;

import dev.countersign.shop.admin.rest.RestApi;
import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.fault.SkewedClock;
import dev.countersign.shop.journal.Journal;
import dev.countersign.shop.limit.Limits;
import dev.countersign.shop.proxy.AppProxy;
import dev.countersign.shop.theme.Theme;
import dev.countersign.shop.webhook.Farewells;
import dev.countersign.shop.webhook.Webhooks;

/** All parts of the shop that can be looked at or set from outside. */
public record Controls(
        Customers customers,
        Journal journal,
        InstalledApp app,
        Faults faults,
        SkewedClock clock,
        Limits limits,
        RestApi rest,
        AppProxy proxy,
        Webhooks webhooks,
        Farewells farewells,
        Theme theme) {}
