/** A vendor certificate known by its facts, listed for the one purpose it could anchor. */
export interface ListedAnchor {
  readonly id: string;
  /** Kinds of evidence it anchors, and no other. */
  readonly purposes: readonly string[];
  readonly issuedBy: string | null;
  /** RFC 4514. */
  readonly subject?: string;
  /** Lower-case hex. */
  readonly serial?: string;
  /** RFC 3339, UTC. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** SHA-256 of the certificate and of its SubjectPublicKeyInfo, DER, lower-case hex. */
  readonly certificateSha256: string;
  readonly spkiSha256?: string;
  readonly key?: string;
  readonly note?: string;
}

/**
 * Roots of the other vendors, by what they publish; held against the copies in public verifiers. Facts for the page of
 * pinned roots, and to tell whose a revocation list is: no evidence rests on them yet, so their keys are left out.
 */
export const OTHER_ANCHORS: readonly ListedAnchor[] = [
  {
    id: "intel-sgx-root",
    purposes: ["intel-tdx", "intel-sgx"],
    issuedBy: null,
    subject: "C=US,ST=CA,L=Santa Clara,O=Intel Corporation,CN=Intel SGX Root CA",
    serial: "22650cd65a9d3489f383b49552bf501b392706ac",
    notBefore: "2018-05-21T10:45:10Z",
    notAfter: "2049-12-31T23:59:59Z",
    certificateSha256: "44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3",
    spkiSha256: "a0af031289f5d5d4132f9186068a7fc13628633ba235777472e29b6b6c67a49e",
    key: "EC P-256",
  },
  {
    id: "aws-nitro-root-g1",
    purposes: ["aws-nitro"],
    issuedBy: null,
    subject: "CN=aws.nitro-enclaves,OU=AWS,O=Amazon,C=US",
    serial: "f93175681b90afe11d46ccb4e4e7f856",
    notBefore: "2019-10-28T13:28:05Z",
    notAfter: "2049-10-28T14:28:05Z",
    certificateSha256: "641a0321a3e244efe456463195d606317ed7cdcc3c1756e09893f3c68f79bb5b",
    spkiSha256: "f2caf5ecc6190b4a8399b78bc58a2bbcd0382375db8a1bfd78a82743874fd225",
    key: "EC P-384",
  },
  {
    id: "google-ek-ak-root",
    purposes: ["gcp-vtpm"],
    issuedBy: null,
    subject: "CN=EK/AK CA Root,OU=Google Cloud,O=Google LLC,L=Mountain View,ST=California,C=US",
    serial: "a65da4f9e328f38035c3a73d4f72432bdf15dc",
    notBefore: "2022-07-08T00:40:34Z",
    notAfter: "2122-07-08T05:57:23Z",
    certificateSha256: "594759594b9b61524f6c8ef668f7177f7b9066bc0674f2f49fe9e052be78beb2",
    spkiSha256: "56a613f57126a385dd6949294e93b0b566f96ab0573be0c2368e6f5ca779831f",
    key: "RSA 4096",
  },
  {
    id: "google-tpm-ek-root-1",
    purposes: ["gcp-vtpm"],
    issuedBy: null,
    subject:
      "CN=tpm_ek_v1_cloud_host_root-signer-0-2018-04-06T10:58:26-07:00 K:1\\, 1:Pw003HsFYO4:0:18,OU=Cloud,O=Google LLC,L=Mountain View,ST=California,C=US",
    serial: "6f0e24b18dbe4e538c4f96c3a8265ac1",
    notBefore: "2018-04-06T17:58:26Z",
    notAfter: "2118-04-06T18:58:26Z",
    certificateSha256: "9bd5285f8fb18502a7947e621ffd470266f49fcd3b73e19a190f690ad32a7caf",
    spkiSha256: "f23057f4f97d1d90e4cae0ce91d5a0fc99069f0a1bc147021dca33b1e9c4d0d9",
    key: "RSA 4096",
  },
  {
    id: "google-confidential-space-root",
    purposes: ["gcp-confidential-space-token"],
    issuedBy: null,
    subject: "CN=Confidential Space Root CA,OU=Google Cloud,O=Google LLC,L=Mountain View,ST=California,C=US",
    serial: "601bd1cb983d69860c87bb494bba45c1a7cbea",
    notBefore: "2024-01-19T22:10:50Z",
    notAfter: "2034-01-16T22:10:49Z",
    certificateSha256: "148b293821bb0c6a317f413c8ba475814091cb22d49b9e3c94198db8e8f86c39",
    spkiSha256: "40b464f4d4ff947572c6b23869a7bccae3f69ba9c81ade6c09d035e4657e40c4",
    key: "RSA 4096",
  },
  {
    id: "azure-virtual-tpm-root-2023",
    purposes: ["azure-vtpm"],
    issuedBy: null,
    subject: "CN=Azure Virtual TPM Root Certificate Authority 2023,O=Microsoft Corporation,C=US",
    serial: "51f431da2c92088a4e29e0d929de4aa7",
    notBefore: "2023-06-01T18:08:53Z",
    notAfter: "2048-06-01T18:15:41Z",
    certificateSha256: "e6c596b17f8ffefba5c300f714cfb1260c6028704ecf7becc4ab5018efb00e95",
    spkiSha256: "5cbc52672ae101263c2976736044a964c1182ce9412c39937183baddcccb8cdf",
    key: "RSA 4096",
  },
  {
    id: "nvidia-device-identity-root",
    purposes: ["nvidia-gpu"],
    issuedBy: null,
    subject: "O=NVIDIA,CN=NVIDIA Device Identity CA",
    serial: "2d3670b1ca100411c1fec0e82a065b54",
    notBefore: "2021-11-05T00:00:00Z",
    notAfter: "9999-12-31T23:59:59Z",
    certificateSha256: "102bf659d5419614c9d8e6aecebc80454eb26b1df6a769ac720b9a690b167b48",
    spkiSha256: "a90c4eb5acfd3e3d03a25db6a26b84f720ad0503196c627c21ddd48dd85b06a4",
    key: "EC P-384",
  },
  {
    id: "gce-cc-tcb-root",
    purposes: ["gcp-launch-endorsement"],
    issuedBy: null,
    certificateSha256: "e876bc6978bf4f3da445f98a0a82363c8c0bae5a1fc033c6df65846a6cb0f18c",
    note: "only the fingerprint is known; the certificate comes with the endorsement and is pinned by it",
  },
  {
    id: "intel-pck-platform-ca",
    purposes: ["intel-tdx", "intel-sgx"],
    issuedBy: "intel-sgx-root",
    subject: "CN=Intel SGX PCK Platform CA,O=Intel Corporation,L=Santa Clara,ST=CA,C=US",
    serial: "956f5dcdbd1be1e94049c9d4f433ce01570bde54",
    notBefore: "2018-05-21T10:50:10Z",
    notAfter: "2033-05-21T10:50:10Z",
    certificateSha256: "22eb770dca215b607b5ccfc21a672b1da5cc660b1ad0365020567979edcaa0e1",
    spkiSha256: "5af8709d23989004d46b7c02b1f88d0e65f100ce860eec10e94104a1f4d15594",
    key: "EC P-256",
  },
  {
    id: "intel-pck-processor-ca",
    purposes: ["intel-tdx", "intel-sgx"],
    issuedBy: "intel-sgx-root",
    subject: "CN=Intel SGX PCK Processor CA,O=Intel Corporation,L=Santa Clara,ST=CA,C=US",
    serial: "d0e8aada75d7f92e4917983c7b1465d0d5f2594d",
    notBefore: "2018-05-21T10:50:10Z",
    notAfter: "2033-05-21T10:50:10Z",
    certificateSha256: "13b2dccef8fc4ec977ee5249743b0f758ebd1e28d768b2e1e12bc348adaa09fb",
    spkiSha256: "cd7c95bd6ea4c67253a57b1de6ed47bd839ba5af102c5bbedf3fc414cd1a9cbc",
    key: "EC P-256",
  },
  {
    id: "intel-tcb-signing",
    purposes: ["intel-tdx", "intel-sgx"],
    issuedBy: "intel-sgx-root",
    subject: "CN=Intel SGX TCB Signing,O=Intel Corporation,L=Santa Clara,ST=CA,C=US",
    serial: "7e3882d5fb55294a40498e458403e91491bdf455",
    notBefore: "2025-05-06T09:25:00Z",
    notAfter: "2032-05-06T09:25:00Z",
    certificateSha256: "c0575e76d0303b61d09cde8cbdb70db34a74f38318300d7c0e6ba8cf4bf45aea",
    spkiSha256: "bd7d4b9c805d92607dee34683a104abfa7b2a487e06af2edf0740a8666cbc22f",
    key: "EC P-256",
    note: "an earlier certificate of the same key signed the collateral of 2023: the key serves, each certificate with its own dates",
  },
  {
    id: "nvidia-corim-root",
    purposes: ["nvidia-rim"],
    issuedBy: null,
    certificateSha256: "12977b5115acb0381179279ffeeb5a8c4d264971ebb32298023a465fa41df5d1",
    spkiSha256: "dec1dc316477aa851eebdf51327ae9f864bc8d89254657ed1e7eb9168af1e1a3",
    note: "fingerprints only",
  },
  {
    id: "microsoft-supply-chain-root-2022",
    purposes: ["azure-uvm-endorsement"],
    issuedBy: null,
    subject: "CN=Microsoft Supply Chain RSA Root CA 2022,O=Microsoft Corporation,C=US",
    serial: "6828d54c7e5cdabd4339ae0cc15a2a35",
    notBefore: "2022-02-17T00:12:36Z",
    notAfter: "2047-02-17T00:21:09Z",
    certificateSha256: "23ffe2b8bdb9a1711515d4cffda04bc7f793d513c76c243f1020507d8669b7db",
    spkiSha256: "84ce862a73b73d63b1cdbde1d30559eaab4040f6a63638c83e8357fe2250e5d3",
    key: "RSA 4096",
    note: "the fingerprint in the did:x509 of the endorsement; the pair of issuer and feed decides as well",
  },
  {
    id: "microsoft-time-stamp-pca-2010",
    purposes: ["rfc3161-time"],
    issuedBy: null,
    subject: "CN=Microsoft Time-Stamp PCA 2010,O=Microsoft Corporation,L=Redmond,ST=Washington,C=US",
    serial: "3300000015c5e76b9e029b4999000000000015",
    notBefore: "2021-09-30T18:22:25Z",
    notAfter: "2030-09-30T18:32:25Z",
    certificateSha256: "ebec1edd9e140d9c105cc62b15a915c5443ddc514a35e5773c09afb0274c7ba5",
    spkiSha256: "18e9eff971924432084beffb0e36cc29a5252c9d4eae8f741e68bcc36e33c20d",
    key: "RSA 4096",
    note: "an intermediate pinned in place of its root (Microsoft Root Certificate Authority 2010), which was not available; the same certificate in four public endorsements of three years",
  },
];
