import { concatBytes } from "@/lib/bytes/bytes";
import { fromHex } from "@/lib/bytes/hex";

/** A vendor key pinned for one purpose: facts of its certificate, and the key itself. */
export interface Anchor {
  readonly id: string;
  /** The one family of evidence it may anchor. */
  readonly purpose: "amd-snp";
  /** Id of the root that issued it; null for a root. An intermediate only fills a gap: the path ends at that root. */
  readonly issuedBy: string | null;
  readonly commonName: string;
  /** RFC 4514. */
  readonly subject: string;
  /** Lower-case hex, as `Certificate.serial` gives it. */
  readonly serial: string;
  /** RFC 3339, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256 of the certificate and of its SubjectPublicKeyInfo, DER, lower-case hex. */
  readonly certificateSha256: string;
  readonly spkiSha256: string;
  /** SubjectPublicKeyInfo, DER. Not to be written to. */
  readonly spki: Uint8Array;
}

/** Everything of a SubjectPublicKeyInfo of RSA 4096 and exponent 65537 that is not its modulus (RFC 3279 §2.3.1). */
const RSA_4096_BEFORE = fromHex("30820222300d06092a864886f70d01010105000382020f003082020a0282020100")!;
const RSA_4096_AFTER = fromHex("0203010001")!;

type AmdFacts = Omit<Anchor, "purpose" | "subject" | "spki"> & { readonly modulus: string };

/** AMD's distinguished names differ in nothing but the common name, and all keys are RSA 4096 with exponent 65537. */
const amd = ({ modulus, ...facts }: AmdFacts): Anchor => ({
  ...facts,
  spki: concatBytes(RSA_4096_BEFORE, fromHex(modulus)!, RSA_4096_AFTER),
  purpose: "amd-snp",
  subject: `CN=${facts.commonName},O=Advanced Micro Devices,ST=CA,L=Santa Clara,C=US,OU=Engineering`,
});

/**
 * AMD's roots (ARK) and the intermediates under them (ASK for VCEKs, ASVK for VLEKs) for Milan, Genoa and Turin.
 * Source: the chains AMD's key distribution service publishes (kdsintf.amd.com, `/vcek/v1/…/cert_chain` and
 * `/vlek/v1/…/cert_chain`; AMD 57230), held against the copies in three independent verifiers; all agree.
 */
export const AMD_ANCHORS: readonly Anchor[] = [
  amd({
    id: "amd-ark-milan",
    issuedBy: null,
    commonName: "ARK-Milan",
    serial: "010000",
    notBefore: "2020-10-22T17:23:05Z",
    notAfter: "2045-10-22T17:23:05Z",
    certificateSha256: "69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd",
    spkiSha256: "9f056bee44377e29308cb5ffa895bdfb62d18881fa6bed8d6f075b0204089cb9",
    modulus:
      "d0b779d9124e75e88996a2b625db15983ec592dba8b56c17d5f3605b8d5763d5f3d471214949a12f3f42bbd0c7465be0" +
      "2523716de618b2725fbf28f1d4c7d4d15e6d90a894d447ac345b5ad644c0d2cccd8ac75873d8acaa4ee65d3e7e29f191" +
      "6df73857ff73448704f2394737ad52d63bbc5fddfee9dc4352b1b64b3c6a278061ab2626503aee3d72525f8bd4734d4f" +
      "ee3f7c329a8e4bde6b3917461de239d8d6b3e66d81f8efaf8ec0b4eb4777ee363d2c57ae38fe0c7ab8bcaa07e2d92e64" +
      "2aa83f685e9a3edb80650551eeedca1585cfe7d5e6260b5ca20d398262344ff3a2b4b86ecd5be965c2e9874a1d87fd48" +
      "3d7ab1dfe3278c3f7b03b7d7a6a19dff2f0ac57ee392c4c4cc03a06ca01e6a6de59bedf228871360c96c44c5cf72335b" +
      "22f9ac072903fffc529e2bacb870648279443445b1d5471b410aecfa054392e54f86c9f321136062f338f18fbb2c6889" +
      "627ae613cc5cadec5e901c6bbdad95f53250aa7377439de4b79be2422dfe8027e69300b4174b62ac865b2e45cfacfc33" +
      "67433d78dc6123249bda7a497e09eacf9e48d2edf7c21e2bd1935079319fc34dcc054b72bb319eb0691cc3e968a8c6aa" +
      "d6a478b6319b3d8c42be90aaefe3a0a420a830d8addae2e8f4cd7c7c7cf5d2538c4fc9d6014bd1645ced7970a6fbb3c7" +
      "7583e5990c14c372ef7a727f20b5e840f1df6e41f40b23df865d635a124565ab",
  }),
  amd({
    id: "amd-ask-milan",
    issuedBy: "amd-ark-milan",
    commonName: "SEV-Milan",
    serial: "010001",
    notBefore: "2020-10-22T18:24:20Z",
    notAfter: "2045-10-22T18:24:20Z",
    certificateSha256: "67d303bd3905fd38db8b20e0793699870e7fa612eaad5dec358293fd8c0bac1b",
    spkiSha256: "42491669ccb851d627ea9846cd24eccbeb7de7c2a62740120fff88001d38ebb6",
    modulus:
      "9d4d9daeb3537db84d4089657fe5b6cbe44e09b4b321dd5a2997edd93f738d940ece319c725d7b8b598829697b353701" +
      "d15617b77271652cce663b232cd54010dd8c1a3f5389e74bf907b02995f4266404b988e6f962a4b0bb7181d2e9f44ec4" +
      "64dc0d0ea575af4a913f9b41f0e5a4c906c874b7aee1a0b3ee3fd2975164072b5ebfdb1b146cededcc278f38bd9bb9e8" +
      "aac93eb91541a77f889f7e503dd723f187e51269c704dbee5032612c224c5bc28e8cfebef8f85bb378828ad25c00d12d" +
      "5b8a93345a0a5b708795b7120a34ccf0ab0d6d4c7703c7a4e4454b8d9587d69b7d1374dfa51e97c9f40a9d8ea4979684" +
      "20fc1d5b778561aa8214fac8a3da504fa5ae0d23f82426096d99de28a21b663cd7909b773501b7d84ba46089816fd482" +
      "926f7e7d2e4b64583da23cee6cc5f7f8d901a125c8ece3ef9c73318eea7d9b0e6c7ba41457b1aaa420364cdca9a259ae" +
      "43e7006b157b26a1c4f1d97da567fe6376ab6fef628850b016de25025270e43d024d14c2d58e585850c10ab03fbc69e6" +
      "4e7a86f02fa38d4012edc8e347cab838f8720e62513e7682fd91b9b8fd0ad33e86a0eff7b9e9fdc2ab210ae1de80b4e9" +
      "39e1c42512ab405af83d523054e074f9e6cee45828c8ec38de7c850f950a043c4407804aa3fd2e0222872d1bef80b6ce" +
      "45b53c280448b35128a848e617c52dae64165768548f0ceac2f1c57a2f2b3f13",
  }),
  amd({
    id: "amd-asvk-milan",
    issuedBy: "amd-ark-milan",
    commonName: "SEV-VLEK-Milan",
    serial: "010101",
    notBefore: "2022-11-16T22:45:24Z",
    notAfter: "2047-11-16T22:45:24Z",
    certificateSha256: "c5e081f59b7efab1fe2f8b505e159704e72f29cab7ef7cf628a05a42439082f5",
    spkiSha256: "66450a123ea5876206df67f2514a4fea224c0f63b18313423078b0edc4535e33",
    modulus:
      "d44516933e454cfcfeb964f68421328ac6a6f0546e5d90264b797ead781209e4b5434fb5a257271522698b07ecb1f868" +
      "bad26a78fca272ef8e8645f5df53cc78efd53ad1f7ba92b860d266ab7e88269ed95889b99cad9f24d9181075b49bf357" +
      "70803d5368879796c043971b1a9f7bfc568e2785661a84cc57ae7c628c7fa6516665115f45cb30da1c8d86a525d60cdd" +
      "a6720880f932814a2f14481a6b42154a018b1d085942279b34b2d255645545ebded2df78ce544845176bcfce1c7243fd" +
      "1fd0d301433241ac5265b3c834a6d5e933e6b6bc0057d50fd50ab8d7cc67f48f82d12b16bad3ffe52d4e88bf0e4f3438" +
      "0af81b1ce7ddd85df256fe310c1cdae127a51768a0a037fe045e1723f2081c92f6379b8acb7fa09120765e5ea9ae8860" +
      "566a9116f056f4e4c211adf65a15eed2dd59d5a6c42836772e966df7f0ab83acf23e95c32d1fed2c71e949a3d18fb093" +
      "cc789e28c4f3f90e91ac209070719f6800ff113358e7a687bcd2516606f35c3509be72ebddd6323afbe7fc3b4a8424a2" +
      "989ca79fb2de9f802b0d5415c1744f7b7851fdab0213609a8d3ee4182d403ad53342e20a652d83d1093be20dbdec984b" +
      "1e91019508b28d127e2c2599371f6e25c8b11b2cdabfa7e2396c7853cb96851cc7b3c9ef0c075c4b82d6df5b4f940f41" +
      "78e2bf0468a6413bbb84ce4c0c564bd02f5d58ae69b825097b1e88daf4aabf27",
  }),
  amd({
    id: "amd-ark-genoa",
    issuedBy: null,
    commonName: "ARK-Genoa",
    serial: "020000",
    notBefore: "2022-01-26T15:34:37Z",
    notAfter: "2047-01-26T15:34:37Z",
    certificateSha256: "4c6598d19c18719c5dfd4a7d335f674e5bfe1d8f800cea2cf270c10d103db2f1",
    spkiSha256: "429a69c9422aa258ee4d8db5fcda9c6470ef15f8cd5a9cebd6cbc7d90b863831",
    modulus:
      "dc277de52fee14eb9122c916f6fcfd543045ebd343405efda1184bfcbd8f5501a12b761d7c4060a45fc98b058506c4ff" +
      "7d70e1cc0d35a772e4713ffb2dd8dc45f2978c797ed10abf338759921e900e851e2b33412c37012830c65a8defdf9372" +
      "af16c0d439e463050a5390009383fde2d2972e9f34a31b7ce1a8721e82e673f2eab06b29fa8ab5073e0f3ec60bc131b8" +
      "88c29569a4fdd3fa19e08f2889b4abbbddaf26196a58edbb77f47173789433284d7864e83af831fe2528e201a91bad4d" +
      "0e990452f233b8a71a331f08753a568360c5e92c05d0881531f7e7bed26603af01c09356a351383cb25d68f7c189f709" +
      "a6e045c0d55020f404557dda3fcf47252a7c61b63d972492e8f95512a4c106d6909a2e004c698c47e9f62bf7be240854" +
      "d868fb8c8a4984e91d1fd7e2ad00e79a50364857c9fc27349863735bd466221c8e527345a1c966911865dff01053962c" +
      "f50b1a9f58d3fc48b24fea42a669c0fb2f5e76f84309b386f05da8c47191753064ca5ba782b917246622c06ad1f246a2" +
      "aafecd37c42138132a62371bae412bd1ff1030a925212e6bb8e7ea94b302070f092c1dcb923a5682d0fb3a9c64cd2b28" +
      "84de3b5289bce9163a969ef683c7971cfd6a62b9ef873686d52ef4bf0e8e91b69a0bd123887fee1e0009406c689fbbb4" +
      "43bc60a1111603f7bb25c050c0b83cd07abfb1b46ea9eb31cfbc01592636e787",
  }),
  amd({
    id: "amd-ask-genoa",
    issuedBy: "amd-ark-genoa",
    commonName: "SEV-Genoa",
    serial: "020002",
    notBefore: "2022-10-31T13:33:48Z",
    notAfter: "2047-10-31T13:33:48Z",
    certificateSha256: "5464738c1546aed5f2cecf1dc98c5c960a92e8913238a61711bc90ec6e828521",
    spkiSha256: "0324d55bcd48ba877a8fd87c0e1b4934dec8448e3807a24384a34dc6a6c9ebb8",
    modulus:
      "a07261be4e05c309306f4dc031f2f24972525e611a09931345b2e03da8f8a04cda0fdb467f1092c3f9ec0808971d0696" +
      "52dfbe6e76e324ed394ca4f977e09daf3e3f7e2441a5b85fd31cef875d4efb025304f8f7b82cc39b8f2f119f25e525cc" +
      "3b8c1dfd0ab0b2b7a314444f0ff1dd7efd66182316eda734ba0f2dac3cea19efa5fa9f0d323a7f12a043636bddf212da" +
      "54b992f978c0aa561535192c87d693cd260bd7dfdc4eb0439aa436cbc936df3365da55baabf06d40ea56195b37116bc1" +
      "1dbfd09dfddfdd2f7e942e07da3743cbdca7ee4ab24d6ab8582067138aa160946892e958b7331933522593867a44f90e" +
      "4d1d4c27881d16d8fb94a9ab912b8ea09626aa1248b1027ce789406c9c9b814ef3cb3580c2edee6ac96460a5040107f6" +
      "8dae47ca5dc806a3b3a6a637d52a4acdb97c357bde6726d13249707dee220cb236e53f64bbd0957ad0d889f09b7467ae" +
      "1dd4f064105e996e0d139ecbee2115f3ecf3f27c6783c38c5ffff8a579ed5aa9906c402704bbf64e84e07751f6cd846d" +
      "8720cb737575d7dffe1674d6d7b2cae9b2b34c28049c21d011c02dd210d02cb17bf7dfb69594f1c5f044a1db8065ac7a" +
      "2238003028ba7b565f28f25291dbdbda6dc1c1f3fc6e7886efe00426fd563849a7049735a55402b6d6c952875b8b4ed5" +
      "7de9f925152a02f48cdce6d640ecd2006cec1a7a488a0c05a56ea6f45eee6155",
  }),
  amd({
    id: "amd-asvk-genoa",
    issuedBy: "amd-ark-genoa",
    commonName: "SEV-VLEK-Genoa",
    serial: "020101",
    notBefore: "2022-11-18T20:48:34Z",
    notAfter: "2047-11-18T20:48:34Z",
    certificateSha256: "197e610743a917d6b9bb982a5a9226ccc0a15b611be0619e626aca9151457372",
    spkiSha256: "7d1633252ebbadaa75f96e9b4e6f7d43a90ceb3f843937482630f8da2459264e",
    modulus:
      "ccbdbfc62847b1c129c52dfe3ac419a40b8d20919211066b92858fb6a28c8e364ec9730c4470217939b9e848b431bf13" +
      "25995b1834b9c7f01d6e8c2cb469a91ea876cef4af8d93bb578bfa16df38a7bd4fe865df395110802b9ab62b337c8c05" +
      "ad1424fdc994ec7b8969d06ae97b5813ea8124c8eeb3c0b45b05bf21663d8faa4d6c40354a752f560eadf3dcdf13e01c" +
      "07950308aab4f71eeac3eacfb7da53a44721d1fd5b1dd445265a605864ead36a211fd6d3fba6aef243e9bcc6b79b6a7c" +
      "cdd208aadbae486eacac88a6ae9b76e25b2be2d2e1406eb947f45b5494fd32c2b850ba5b0143b93707652f06e7a4b587" +
      "894c2862bc92303f25df1443be13e6227957105128f256a1718965c6224947ca2aa80eb1de33c52a691f84481a41e7dc" +
      "9f83fc9c0e1249ca80a0b8a19fbe62883b54dbe66590f9ca81c36ce54d4b7b8e35ca97a7da7ec13a7472866c32014046" +
      "93739c3171ec27a286a432724d509a0b77d65f77b1e08bf82e4b8a440e8ef72bb7cc73f6dcdfee6c4f3f63291f7c88cc" +
      "6ed068380cdd5829fd944e1a9a8e1567ef1ec08bad6406260b94c840efb0594a8a62bd220286dc70c9d97498d43918d5" +
      "a2a550f9d2ebfbfd68b64dfa81f3dcd0ba6685664a7c05c5f6c82f62d42371a47dc251abf32491b59d98256a1fb91ef3" +
      "8181493c45d1c009db011ff4e61066a20ec232dd45f582929a4bba25f45e718f",
  }),
  amd({
    id: "amd-ark-turin",
    issuedBy: null,
    commonName: "ARK-Turin",
    serial: "030000",
    notBefore: "2023-05-15T20:03:12Z",
    notAfter: "2048-05-15T20:03:12Z",
    certificateSha256: "1f084161a44bb6d93778a904877d4819cafa5d05ef4193b2ded9dd9c73dd3f6a",
    spkiSha256: "4f125410563a2ab9a50356f9243f6fe0b6f73de98603f53f90339c70e9d7ad08",
    modulus:
      "c1a02b881ec422e55ce19075c03dd87c3c4bfbd7b24bbfa2ce6d098f75bbef63483425a5f018f7c3f243d998e66d1c56" +
      "748abfe1df626ab08aa2b5e5a09501d6345d831a9c713c7568ea22838fb6c355e1555253ecae39ef04f964b3498106b1" +
      "a9af44b64c2377afbdb0e86508313d978de443447606291525afeecb254e4b0124e70e6d5ca3ae1bd8efaba42d00c25a" +
      "b16dfcc25a910da2841ad67d554806a27dbb66e2f8b1326e0bf6b3cfdfe2401c3c9048a5cce97de4089391e6398d2101" +
      "0d66c0aa7664e6a94cee4212286db4920426d789a134a0c8da9da8b9afb3b801bb8b9d9ea68445d867d4d13624ff27fe" +
      "bc2341dad9de721150b8fd9ef1b2e4f7965da8f8bdfd45b0e095e3b5d100e2ed896299524943d05405cab7a2d5aae8ed" +
      "25c339f492abdaed1743be4ac3170ca75e604978417c89ef3c0c2e018e1d130c06a93f28220e1eb0f1f012c98286161e" +
      "0c8c4f1bd4787f1f4ed2aea9f066fe1d7953892e3b3fd60d78ea6274e50acc397f4b53afca10ed48bf0b25cdb84004c5" +
      "c9da3f883fca51dbc54d1943d1cae400c9192e8590f212c319ce816495ec75ded97f67b8516ded23fd6887fdaddb73ad" +
      "df3ca14dcbf98036c006ed0b8d57bdf2e4674b5e523302bffe526df5ee41a8abe0001912a0005ff81e1516d3d5117d32" +
      "82b61a15a23d8b9001af19d5066cd7a516f6d622353653427ce1943c8855a561",
  }),
  amd({
    id: "amd-ask-turin",
    issuedBy: "amd-ark-turin",
    commonName: "SEV-Turin",
    serial: "030001",
    notBefore: "2023-05-15T20:25:21Z",
    notAfter: "2048-05-15T20:25:21Z",
    certificateSha256: "5b77ef5fe7a7a004fd9032668fba9d0fda22f88c4442069a479636a6ae3b3185",
    spkiSha256: "0000ead352025f208bf55297c4192c34cd1b878002107366d8f2065a9ae7d3a9",
    modulus:
      "9ef8391abbf612677d94084a74eeb845753750449be894e6d078737afc753f2c629f162a24bdf6f6a4c93345e6768ccb" +
      "61beebb07c60339236a54d7c33c81e72dda937f601d8b435fdb22adfb4cf0db83bca6d0c37a2a467a684471017d2fa18" +
      "b5d0f23718c30148e946909ed4571c01ebff12cda7fc5cf51b54e60b65dea5342a68aa66b7a9a70d64821c256c428634" +
      "81289b79a1ba76833a3a235409b297682eca1c7e5bffde810f50c9f3833e247a8f0a51611ea509c33285e50c63e30816" +
      "019ccaf143e188d1a3ac5ebe4c1765146752cc4ab0d633ab0931ddb98c8b2bee4e437388c384bebd978e568c496a34c8" +
      "59db2a60fd832dcd0790bd2a58eba610eaeb736ff80de1134a10743322291f4e6449a97240dd9e3793faa6d381f3885d" +
      "74275b24f11ea670fe16a41aa75ba4c372bcb81720781480176debe94b53f1473987b32c597dcca198841dc4a40d043c" +
      "21e75393b08b8ec2ba4bb6ff95f2aa7d889184a806911bec11dfcc0cd72e98764a220cdab09c206a0cd2820894a3d8d7" +
      "a771169bce1fab2c4d5f34aeb4f07ba83e4ffd42c007eabd420bebcc2f179de68b3f430dac784cf3451e8e6b014c892d" +
      "32f16859521e9580cb75ca22d1e303e4345c71fb20ad8698ea1ffefea7fdb6083e997d3d509a6e48f445dfca32aa734d" +
      "14c979bffb562e052c0a13d4e8d0900b5ed06aaafc9aedb29f2cae1c4b392555",
  }),
  amd({
    id: "amd-asvk-turin",
    issuedBy: "amd-ark-turin",
    commonName: "SEV-VLEK-Turin",
    serial: "030101",
    notBefore: "2023-05-15T21:09:41Z",
    notAfter: "2048-05-15T21:09:41Z",
    certificateSha256: "104e10a8bd060a3c20a434261a57d0588fd65a88915b4f65b08bdecaf8df1a3c",
    spkiSha256: "bfc441408b2f806c5dbf180bd8920e6e60dd404d82141780d85dbf962954d386",
    modulus:
      "a63aee8b89746688048747c37557c9e2e9e8c061a8964db05f2ce36e30bf7e7aa5845aa2163d4948a764612bf33d57e0" +
      "0d1d0c53658b972b6b006a8e1d805d938328cf7c474d726eb3be4d79fd04059a4693d3383d0185fa74ea622fa10e0baa" +
      "d78c1050496d37dc06ba79d479a333d1eea17c26ac0debe4ca920b329a27bd3bda338f51022a42bd38263d14e4400f21" +
      "8e5ded03a47b4bf1ca4e7ebf4374fbe00d017f280ae3d2cb91d1c5d395a8d2967daa63f2862d1187d7a96342fefd3d9e" +
      "d7b7e88567026af804f8a17918ee5720dcee9f02a89420b21f7f77d220266f5befe6fe0f8a69c6b1f1f889ce24200a51" +
      "d61640a54dd81b7a9413ce2a91be52100490b136424f426ffc0c42f52a39876c2b695cd6cfa1afa4f1c4b512afb9ee6f" +
      "7a19303e3162a49313e59ec298db9773ed2571549930749bb301521ca2ada78174503a0f9ee216c3f7631838e41974bd" +
      "5b9336377cd549b9fde1c27108ccce4f320b85c5ff9496ada28b257f1beab9c147f0fa52f7104c86e3787d33e5364fe8" +
      "55b43ac3ca7110c89ba342bc43e80eaaacdd566ea2ee3a2da1bb2e6311f51edb63b1ceb5bd2b244834f82643e3a935a2" +
      "c8e9ac148fba39bfe1c9afdfaa97b410fcbaf133e4f3908e0bbbaa34cceee7cc5bd2e02db746de7a30f1dbd99145b88f" +
      "34be6d9f02bd2859990e9799592660cef9f62be4904caf3464a9fc62ad9229f5",
  }),
];

/** SubjectPublicKeyInfo of a pinned key, DER; its SHA-256 is `spkiSha256`. */
export const anchorSpki = ({ spki }: Anchor): Uint8Array => spki;

/** What a digest over the pinned keys is made of: one line each, in a fixed order. */
export function pinnedRootsText(): string {
  return AMD_ANCHORS.map((anchor) =>
    [anchor.purpose, anchor.id, anchor.issuedBy ?? "root", anchor.certificateSha256, anchor.spkiSha256].join(" "),
  ).join("\n");
}
