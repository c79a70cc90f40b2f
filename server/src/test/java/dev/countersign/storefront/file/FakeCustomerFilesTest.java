package dev.countersign.storefront.file;

/** The files in memory keep the contract, too. */
class FakeCustomerFilesTest extends CustomerFilesContract {
    private final CustomerFiles files = new FakeCustomerFiles();

    @Override
    protected CustomerFiles files() {
        return files;
    }
}
