# Indonesian. English (en.ftl) is the master: the same entries in the same order.


## The file as a whole

empty-file = Berkas ini kosong.
    .remedy = Kirim kembali berkas ini; mungkin berkas terpotong.
unknown-kind = Jenis berkas ini tidak dibaca.
    .remedy = Kirim formulir sebagai buku kerja (.xlsx atau .ods) atau sebagai .csv.
unreadable-file = Berkas ini tidak dapat dibuka untuk dibaca.
    .remedy = Periksa siapa yang boleh membacanya di kotak masuk.
link = Ini tautan, bukan berkas. Tautan tidak pernah diikuti.
    .remedy = Taruh berkasnya sendiri di tempat ini.
too-large = Berkas ini lebih besar daripada batas sebuah kiriman (batas: { $limit }).
    .remedy = Kirim formulir saja, tanpa gambar, lembar salinan, atau data lain.
sheet-too-large = Sebuah lembar melebihi { $rows } baris atau { $columns } kolom, atau berkas ini berisi lebih dari { $cells } sel terisi.
    .remedy = Kirim formulir saja, tanpa lembar salinan atau data lain. Hapus isi yang berada jauh di bawah atau jauh di kanan.
not-a-workbook = Berkas ini bukan buku kerja dari jenis yang disebut oleh namanya.
    .remedy = Buka dalam aplikasi spreadsheet Anda, simpan sebagai buku kerja Excel (.xlsx), lalu kirim berkas itu.
old-format = Berkas ini dalam format Excel sebelum 2007.
    .remedy = Buka dan simpan sebagai buku kerja Excel (.xlsx).
encrypted = Buku kerja ini dilindungi kata sandi sehingga tidak dapat dibaca.
    .remedy = Hapus kata sandinya dan kirim kembali.
zip-bomb = Setelah diekstrak, berkas ini jauh lebih besar daripada isi sebuah kiriman.
    .remedy = Mulai lagi dengan formulir baru dan salin angka Anda ke dalamnya.
xml-entities = Buku kerja ini berisi deklarasi (DOCTYPE) yang tidak ditulis oleh aplikasi spreadsheet mana pun.
    .remedy = Buka dalam aplikasi spreadsheet Anda, simpan sebagai buku kerja Excel (.xlsx), lalu kirim berkas itu.
xml-encoding = Satu bagian buku kerja ini tidak ditulis dalam UTF-8.
    .remedy = Buka dalam aplikasi spreadsheet Anda, simpan sebagai buku kerja Excel (.xlsx), lalu kirim berkas itu.
damaged = Buku kerja ini rusak dan tidak dapat dibaca sampai akhir.
    .remedy = Buka dalam aplikasi spreadsheet Anda, biarkan aplikasi memperbaiki berkas, simpan, lalu kirim kembali.
damaged-csv = Tanda kutip di baris { $line } atau sesudahnya tidak ditutup, sehingga berkas ini tidak dapat dibaca.
    .remedy = Simpan kembali berkas ini sebagai CSV dari aplikasi spreadsheet Anda.
encoding = Tidak dapat dipastikan bagaimana huruf beraksen ditulis dalam berkas ini, sehingga bisa saja terbaca salah.
    .remedy = Simpan berkas ini sebagai “CSV UTF-8”, atau sebagai buku kerja Excel (.xlsx).
ambiguous-delimiter = Tidak dapat dipastikan tanda mana di antara ini yang memisahkan kolom: { $marks }.
    .remedy = Simpan berkas ini sebagai buku kerja Excel (.xlsx). Atau tulis satu baris di atas semua baris lain yang menyebut tandanya, seperti sep=; tanpa isi lain.
damaged-json = Berkas ini bukan JSON lagi mulai baris { $line }, karakter { $character }.
    .remedy = Perbaiki di sana; pemeriksa JSON menunjukkan apa yang salah.
json-encoding = Berkas ini tidak ditulis dalam UTF-8, padahal JSON harus demikian.
    .remedy = Tulis dalam UTF-8.
json-too-deep = Daftar dan objek bersusun lebih dalam daripada yang diperlukan kiriman mana pun.
    .remedy = Tulis dokumen sesuai skema yang diterbitkan.
json-key-twice = Sebuah kunci muncul lebih dari sekali dalam objek ini, sehingga nilainya tidak pasti.
    .remedy = Pertahankan setiap kunci satu kali saja.
json-number = Ini bukan angka yang dapat dihitung: bukan angka, tak terhingga, atau digitnya terlalu banyak.
    .remedy = Tulis angkanya, atau null jika tidak diketahui.
json-text = Teks ini berisi karakter yang tidak boleh ada dalam teks.
    .remedy = Tulis kembali dalam UTF-8, tanpa karakter kontrol.
json-object-expected = Di sini diharapkan sebuah objek, dengan satu kunci untuk setiap nilai.
    .remedy = Tulis dokumen sesuai skema yang diterbitkan.
json-list-expected = Di sini diharapkan sebuah daftar, dengan satu objek untuk setiap baris.
    .remedy = Tulis dokumen sesuai skema yang diterbitkan; daftar kosong jika tidak ada isinya.
json-value-expected = Di sini diharapkan satu nilai: teks, angka, true, false, atau null.
    .remedy = Tulis dokumen sesuai skema yang diterbitkan.
too-heavy = Membaca berkas ini memakan lebih banyak waktu atau memori daripada yang diperlukan kiriman mana pun, sehingga dihentikan.
    .remedy = Mulai lagi dengan formulir baru dan salin angka Anda ke dalamnya.
reader-fault = Berkas ini tidak dapat dibaca karena kesalahan sistem, bukan kesalahan Anda.
    .remedy = Mitra tidak perlu berbuat apa-apa; sekretariat aliansi memberi tahu pembuat sistem. Pembacaan dicoba lagi setiap kali sistem dijalankan.
too-many-problems = Masalahnya lebih banyak daripada { $limit } yang tercantum di sini.
    .remedy = Perbaiki ini dahulu; sisanya dilaporkan berikutnya.
nothing-reported = Tidak ada yang diisi: tidak ada keluaran, pos anggaran, atau tanda perubahan.
    .remedy = Isi apa yang Anda ketahui; tulis 0 hanya jika memang tidak ada.
revision-taken = Revisi { $revision } untuk periode ini sudah diterima dengan isi yang lain.
    .remedy = Jika berkas ini lebih baru, naikkan revisi di sampul sebanyak satu.

## Sheets and columns

sheet-missing = Lembar “{ $sheet_name }” tidak ada.
    .remedy = Kembalikan lembar itu dari formulir, meskipun tidak ada yang dilaporkan di sana.
sheet-twice = Ada lebih dari satu lembar “{ $sheet_name }”.
    .remedy = Pertahankan satu dan hapus yang lain.
unknown-sheet = Lembar ini bukan bagian dari formulir; isinya tidak dibaca.
    .remedy = Pindahkan angka yang harus dihitung ke lembar formulir.
key-row-missing = Baris kunci kolom yang kecil dan abu-abu tidak ada, sehingga kolom tidak dapat dibedakan.
    .remedy = Kembalikan baris itu dari formulir, tepat di atas baris pertama yang diisi.
column-missing = Kolom “{ $column }” tidak ada (kunci { $key }).
    .remedy = Kembalikan kolom itu dari formulir, dengan kuncinya di baris kecil abu-abu.
column-twice = Kunci { $key } berada di atas dua kolom.
    .remedy = Pertahankan satu dari kedua kolom itu.
unknown-column = Kolom ini bukan bagian dari formulir; isinya tidak dibaca.
    .remedy = Pindahkan yang harus dihitung ke kolom formulir, atau biarkan untuk keperluan Anda sendiri.
cover-line-missing = Baris “{ $column }” tidak ada di sampul (kunci { $key }).
    .remedy = Kembalikan baris itu dari formulir.
cover-line-twice = Baris “{ $column }” ada dua kali di sampul (kunci { $key }).
    .remedy = Pertahankan satu saja.

## The cover

wrong-contract = Ini versi formulir yang lain, bukan yang dipakai sekarang ({ $expected }).
    .remedy = Salin angka Anda ke formulir terakhir yang Anda terima.
wrong-programme = Formulir ini milik program lain, bukan { $expected }.
    .remedy = Gunakan formulir { $expected }.
unknown-partner = Tidak ada mitra program dengan kode ini.{ $nearest ->
        [none] {""}
       *[other] {" "}Yang paling mirip adalah { $nearest }.
    }
    .remedy = Gunakan kode yang tertulis saat formulir dikirim.
unknown-period = Program tidak memiliki periode ini.
    .remedy = Gunakan salah satu dari: { $expected }.
period-not-expected = Tidak ada kiriman yang diharapkan dari mitra ini untuk periode ini.
    .remedy = Periksa mitra dan periode di sampul.
bad-revision = Revisi harus berupa bilangan bulat mulai dari 1.
    .remedy = Tulis 1 untuk pertama kali; tambah satu setiap kali Anda memperbaiki.
unknown-language = Bahasa ini tidak dipakai di sini.
    .remedy = Gunakan salah satu dari: { $expected }.
unknown-number-format = Format angka ini tidak ada dalam daftar.
    .remedy = Pilih, sebagai teks, cara Anda menulis angka: { $expected }.

## Rows

value-missing = “{ $column }” kosong, padahal diperlukan di baris ini.
    .remedy = Isi, atau kosongkan seluruh baris.
unknown-indicator = Tidak ada indikator program dengan kode ini.{ $nearest ->
        [none] {""}
       *[other] {" "}Yang paling mirip adalah { $nearest }.
    }
    .remedy = Pilih satu dari daftar.
indicator-not-assigned = Indikator ini tidak termasuk yang dilaporkan oleh mitra ini.
    .remedy = Pilih satu dari daftar; tanyakan kepada sekretariat aliansi jika seharusnya menjadi indikator Anda.
place-not-allowed = Mitra ini tidak melapor untuk lokasi ini.
    .remedy = Gunakan salah satu dari: { $expected }.
unknown-age-group = Program tidak memiliki kelompok umur ini.
    .remedy = Gunakan salah satu dari: { $expected }; kosong berarti semua umur.
age-group-crosses = Kelompok umur ini mencakup sebagian dari beberapa kelompok umur program, atau mencakup anak dan orang dewasa sekaligus.
    .remedy = Berikan angka menurut kelompok umur ini: { $expected }; atau hanya di baris semua umur.
age-groups-not-used = Program tidak memisahkan menurut umur, sehingga sel ini harus kosong.
    .remedy = Kosongkan sel ini, dan laporkan semua umur bersama dalam satu baris.
split-not-asked = Indikator ini tidak menghitung orang, sehingga tidak dipisahkan menurut jenis kelamin atau umur.
    .remedy = Kosongkan sel ini; totalnya sudah cukup.
totals-row-not-counted = Baris ini adalah jumlah dari baris-baris di atasnya, sehingga diperiksa dan tidak dihitung.
    .remedy = Tidak ada yang perlu dilakukan; total dihitung untuk Anda.
totals-row-differs = Baris ini adalah jumlah dari baris lain, tetapi angka ini bukan hasil penjumlahan baris-baris di atasnya.
    .remedy = Perbaiki baris-baris di atasnya, atau hapus baris ini; baris ini tidak dihitung.
perhaps-totals-row = Nama pos ini diawali seperti nama jumlah dari pos-pos lain.
    .remedy = Nyatakan apakah memang demikian. Jika ini pos tersendiri, beri nama lain.
duplicate-row = Baris ini menyatakan hal yang sama dengan baris { $other_row }.
    .remedy = Pertahankan salah satu, atau jumlahkan dalam satu baris jika keduanya benar.
parts-exceed-total = Jumlah bagian menurut jenis kelamin lebih besar daripada total.
    .remedy = Perbaiki total atau bagian-bagiannya.
parts-differ-from-total = Jumlah bagian menurut jenis kelamin, termasuk yang tidak diketahui, lebih kecil daripada total.
    .remedy = Perbaiki, atau kosongkan “L/P tidak diketahui” agar sisanya dihitung sebagai tidak diketahui.
total-missing = Satu bagian diisi, tetapi totalnya kosong.
    .remedy = Isi totalnya; satu bagian tanpa yang lain tidak membentuk total.
age-groups-exceed-total = Jumlah kelompok umur lebih besar daripada baris semua umur (baris { $other_row }).
    .remedy = Perbaiki baris semua umur atau baris kelompok umur.
age-groups-without-total = Ada baris untuk satu kelompok umur, tetapi tidak ada baris untuk semua umur.
    .remedy = Tambahkan baris untuk indikator dan lokasi yang sama dengan kelompok umur dikosongkan.
not-applicable-with-values = Baris ini menyatakan tidak berlaku, tetapi berisi angka.
    .remedy = Hapus angkanya, atau hapus isi “Berlaku?”.
period-not-begun = Ini diisi sebagai realisasi, padahal periode di sampul baru dimulai pada { $start }.
    .remedy = Hapus; nilai rencana boleh tetap ada. Jika yang dimaksud periode lain, perbaiki sampul.
not-yes-or-no = Sel ini hanya menerima ya atau tidak.
    .remedy = Tulis ya atau tidak, atau biarkan kosong.
unknown-currency = Ini bukan kode mata uang.
    .remedy = Tulis tiga huruf, seperti EUR.
unknown-pathway = Program tidak memiliki jalur perubahan ini.
    .remedy = Gunakan salah satu dari: { $expected }.
unknown-significance = Ini tidak menyatakan seberapa penting suatu perubahan.{ $nearest ->
        [high] {" "}Yang paling mirip adalah { form-significance-high }.
        [medium] {" "}Yang paling mirip adalah { form-significance-medium }.
        [low] {" "}Yang paling mirip adalah { form-significance-low }.
       *[none] {""}
    }
    .remedy = Tulis { form-significance-high }, { form-significance-medium }, atau { form-significance-low }, atau biarkan sel kosong.
unknown-outcome = Tidak ada teori perubahan program yang memiliki hasil ini.{ $nearest ->
        [none] {""}
       *[other] {" "}Yang paling mirip adalah { $nearest }.
    }
    .remedy = Pilih satu dari daftar, atau biarkan kosong.
date-not-read = Ini bukan tanggal yang dapat dibaca tanpa menebak.
    .remedy = Tulis tahun, bulan, atau hari: 2017, 2017-06, atau 2017-06-30; biarkan sel kosong jika tidak diketahui.
date-two-digit-year = Tahun pada tanggal ini tidak ditulis dengan empat digit.
    .remedy = Tulis dengan tahun lengkap: 2017, 2017-06, atau 2017-06-30.
ambiguous-date = Ini dapat dibaca sebagai dua tanggal yang berbeda: tidak ada yang menunjukkan angka mana yang hari dan mana yang bulan.
    .remedy = Nyatakan mana yang dimaksud, atau tulis tanggal sebagai 2017-06-30: tahun, bulan, hari.
date-serial = Ada angka di tempat tanggal. Mungkin ini cara spreadsheet menghitung hari, mulai dari salah satu dari dua titik awal.
    .remedy = Nyatakan mana yang dimaksud, atau tulis tanggal sebagai 2017-06-30.
buddhist-year = Tahun ini lebih dari 400 tahun ke depan. Mungkin ini tahun kalender Buddha.
    .remedy = Nyatakan mana yang dimaksud, atau tulis tahun sebagai 2017.
date-in-future = Tanggal ini belum tiba.
    .remedy = Periksa tahunnya; tulis apa yang sudah terlihat.
date-outside-programme = Tanggal ini jauh dari masa program ({ $start } sampai { $end }).
    .remedy = Periksa tahunnya. Jika sudah benar, tidak ada yang perlu dilakukan.
minimum-disaggregation = Anak perempuan dan anak laki-laki (perempuan dan laki-laki dewasa) diminta terpisah di sini, tetapi tidak diisi.
    .remedy = Isi keduanya jika Anda mengetahuinya.
explanation-missing = Realisasi lebih dari { $pct } % di atas atau di bawah rencana, dan tidak ada yang menyatakan mengapa.
    .remedy = { $has_column ->
        [no] Periksa kedua angka itu. Jika benar, sampaikan alasannya kepada sekretariat aliansi: sampai saat itu angka tersebut belum dianggap final.
       *[yes] Periksa kedua angka itu. Jika benar, tulis alasannya di “{ $column }”: sampai saat itu angka tersebut belum dianggap final.
    }

## Personal data

personal-data-email = Teks ini tampaknya berisi alamat surel (e-mail), sehingga seluruh teks tidak diikutkan.
    .remedy = Hapus alamat itu dan kirim kembali berkas ini, agar teks selebihnya tetap disimpan.
personal-data-telephone = Teks ini tampaknya berisi nomor telepon, sehingga seluruh teks tidak diikutkan.
    .remedy = Hapus nomor itu dan kirim kembali berkas ini, agar teks selebihnya tetap disimpan.
personal-data-identity-number = Teks ini tampaknya berisi nomor kartu identitas seseorang, sehingga seluruh teks tidak diikutkan.
    .remedy = Hapus nomor itu dan kirim kembali berkas ini, agar teks selebihnya tetap disimpan.
personal-data-coordinates = Teks ini tampaknya menyebut letak sesuatu dengan tepat, sehingga seluruh teks tidak diikutkan.
    .remedy = Sebut kota atau kecamatannya saja, dan kirim kembali berkas ini.
personal-data-name = Teks ini tampaknya menyebut nama orang, sehingga seluruh teks tidak diikutkan.
    .remedy = Sebut perannya saja, seperti “seorang guru” atau “seorang anak perempuan dari kelompok kami”, dan kirim kembali berkas ini. Jika yang dimaksud bukan orang, nyatakan dengan kata-kata lain.

## Cells

not-a-number = Ada teks di tempat angka.
    .remedy = Tulis angkanya saja; biarkan sel kosong jika tidak diketahui, dan 0 hanya jika memang tidak ada.
ambiguous-number = Ini dapat dibaca sebagai dua angka yang berbeda: tanda { $mark } dapat menandai ribuan atau desimal.
    .remedy = Ketik kembali angkanya tanpa tanda apa pun di antara digitnya, atau pilih di sampul cara Anda menulis angka.
other-number-format = Angka ini tidak ditulis seperti yang dinyatakan di sampul ({ $declared }).
    .remedy = Ketik kembali tanpa tanda apa pun di antara digitnya, atau perbaiki format angka di sampul.
more-than-one-number = Ada lebih dari satu angka dalam sel ini.
    .remedy = Tulis angka yang dihitung, tanpa spasi di dalamnya; angka lain boleh ditulis di catatan.
approximate-number = Angka ini hanya perkiraan, atau sebuah rentang. Yang dilaporkan harus sudah dihitung.
    .remedy = Tulis angka yang tepat, atau biarkan sel kosong jika tidak diketahui.
unit-in-cell = Isi sel ini bukan hanya angka, dan maksudnya tidak pasti.
    .remedy = Tulis angkanya saja.
unit-contradicts-column = Tulisan di samping angka tidak sesuai dengan isi kolom ini.
    .remedy = Tulis angkanya saja, di kolom yang sesuai.
no-number-sign = Ada tanda hubung atau titik di tempat angka. Artinya mungkin tidak ada, atau tidak diketahui.
    .remedy = Nyatakan mana yang dimaksud, atau tulis 0 jika memang tidak ada; biarkan sel kosong jika tidak diketahui.
not-applicable-sign = Ini mungkin berarti tidak berlaku di sini, tidak diketahui, atau memang tidak ada.
    .remedy = Nyatakan mana yang dimaksud, atau tulis 0 jika memang tidak ada; biarkan sel kosong jika tidak diketahui.
none-in-words = Ada kata di tempat angka. Artinya mungkin tidak ada, atau tidak ada yang dilaporkan.
    .remedy = Nyatakan mana yang dimaksud, atau tulis 0 jika memang tidak ada; biarkan sel kosong jika tidak diketahui.
percent-scale = Proporsi ini mungkin berarti persentase atau bagian dari satu: 0,5 dapat berarti setengah persen atau setengah dari semuanya.
    .remedy = Nyatakan mana yang dimaksud, atau tulis angka yang diwakilinya.
share-not-whole = Proporsi ini tidak menghasilkan bilangan bulat dari totalnya.
    .remedy = Tulis angkanya sebagai ganti proporsi.
share-over-whole = Proporsi ini melebihi keseluruhan.
    .remedy = Tulis angkanya sebagai ganti proporsi.
negative-number = Angka ini di bawah nol.
    .remedy = Tulis hasil hitungannya: 0 atau lebih.
fraction = Ini pecahan, padahal yang dihitung di sini berupa bilangan bulat.
    .remedy = Tulis bilangan bulat.
too-many-decimals = Jumlah uang ini memiliki lebih dari { $decimals } angka desimal.
    .remedy = Bulatkan menjadi { $decimals } angka desimal.
number-too-large = Angka ini lebih besar daripada apa pun yang dapat dihitung program ini.
    .remedy = Periksa: mungkin ada digit yang tergabung.
percent = Ada persentase di tempat angka.
    .remedy = Tulis angka yang diwakilinya.
formula = Ada rumus di sini, dan berkas ini tidak menyimpan hasilnya.
    .remedy = Buka berkas dalam aplikasi spreadsheet, simpan di sana, lalu kirim kembali; atau ganti rumus dengan hasilnya.
error-cell = Spreadsheet menampilkan kesalahan di sini, bukan nilai.
    .remedy = Tulis nilainya, atau biarkan sel kosong jika tidak diketahui.
boolean-cell = Ada TRUE atau FALSE di tempat isi yang lain.
    .remedy = Tulis nilainya.
answer-not-known = Ini bukan salah satu jawaban yang mungkin.
    .remedy = Pilih satu dari daftar, atau perbaiki sel yang ditanyakan.
date-cell = Spreadsheet mengubah yang diketik di sini menjadi tanggal.
    .remedy = Atur format sel sebagai teks atau angka, lalu ketik kembali.

## Names of sheets and columns, and what to fill in there

sheet-cover = Sampul
    .help = Siapa yang melapor, dan untuk periode mana. Semua yang abu-abu sudah diisi untuk Anda.
column-cover-contract = Formulir
    .help = Versi formulir ini.
column-cover-programme = Program
    .help = Nama program.
column-cover-partner = Mitra
    .help = Organisasi atau tim Anda.
column-cover-period = Periode
    .help = Periode yang dilaporkan.
column-cover-revision = Revisi
    .help = 1 untuk pertama kali Anda mengirim periode ini; tambah satu setiap kali Anda memperbaikinya.
column-cover-language = Bahasa
    .help = Bahasa yang Anda pakai untuk menulis.
column-cover-number-format = Format angka
    .help = Cara Anda menulis seribu dua ratus tiga puluh empat setengah.
sheet-outputs = Keluaran
    .help = Satu baris untuk setiap indikator dan lokasi; satu lagi untuk setiap kelompok umur jika diminta. Baris dengan lokasi ALL memuat yang bukan milik satu negara saja, di samping baris negara-negara.
column-outputs-indicator = Indikator
    .help = Apa yang dihitung.
column-outputs-indicator-title = Yang dihitungnya
    .help = Hanya untuk dibaca.
column-outputs-place = Lokasi
    .help = Kode negara, atau ALL untuk seluruh teori perubahan Anda.
column-outputs-age-group = Kelompok umur
    .help = Kosong berarti semua umur.
column-outputs-applies = Berlaku?
    .help = Tulis tidak jika Anda tidak melakukan ini.
column-outputs-planned-total = Rencana: total
    .help = Semua orang atau semua hal yang dihitung. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-planned-female = Rencana: perempuan
    .help = Anak perempuan dan perempuan dewasa, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-planned-male = Rencana: laki-laki
    .help = Anak laki-laki dan laki-laki dewasa, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-planned-other = Rencana: lainnya
    .help = Bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-planned-not-reported = Rencana: L/P tidak diketahui
    .help = Jenis kelamin tidak diketahui, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-realised-total = Realisasi: total
    .help = Semua orang atau semua hal yang dihitung. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-realised-female = Realisasi: perempuan
    .help = Anak perempuan dan perempuan dewasa, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-realised-male = Realisasi: laki-laki
    .help = Anak laki-laki dan laki-laki dewasa, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-realised-other = Realisasi: lainnya
    .help = Bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-realised-not-reported = Realisasi: L/P tidak diketahui
    .help = Jenis kelamin tidak diketahui, bagian dari total. Kosongkan yang tidak Anda ketahui; tulis 0 hanya jika memang tidak ada.
column-outputs-note = Catatan
    .help = Yang perlu diketahui pembaca.
column-outputs-explanation = Penjelasan
    .help = Mengapa realisasi berbeda dari rencana. Ini tetap di dalam aliansi.
sheet-budgets = Anggaran
    .help = Satu baris untuk setiap pos anggaran.
column-budgets-line = Pos anggaran
    .help = Nama atau kodenya.
column-budgets-place = Lokasi
    .help = Kode negara, atau ALL.
column-budgets-planned = Rencana
    .help = Jumlah uang yang direncanakan.
column-budgets-realised = Realisasi
    .help = Jumlah uang yang dibelanjakan.
column-budgets-currency = Mata uang
    .help = Tiga huruf, seperti EUR.
column-budgets-explanation = Penjelasan
    .help = Mengapa keduanya berbeda.
sheet-signs = Tanda perubahan
    .help = Satu baris untuk setiap perubahan yang Anda lihat dalam tindakan orang atau lembaga. Jangan menulis nama orang.
column-signs-pathway = Jalur perubahan
    .help = Siapa yang berubah.
column-signs-place = Lokasi
    .help = Kode negara, atau ALL.
column-signs-location = Di mana
    .help = Kota, kabupaten, atau sekolah, jika dapat disebutkan.
column-signs-actor = Pelaku
    .help = Kelompok atau lembaga mana.
column-signs-change = Apa yang berubah
    .help = Apa yang kini mereka lakukan.
column-signs-observed-on = Kapan
    .help = Tahun, bulan, atau hari: 2017-06-30.
column-signs-significance = Tingkat kepentingan
    .help = Seberapa penting perubahan ini bagi anak: tinggi, sedang, atau rendah.
column-signs-contribution = Kontribusi kami
    .help = Apa yang dilakukan pekerjaan Anda untuk mencapainya.
column-signs-outcome = Hasil
    .help = Hasil dalam teori perubahan Anda.
column-signs-source = Dari mana Anda tahu
    .help = Di mana hal itu terlihat atau tertulis.
column-signs-verified-with = Diverifikasi dengan
    .help = Siapa yang membenarkannya.
column-signs-sensitive = Sensitif?
    .help = Dengan ya, informasi ini tetap internal.

## How an ambiguous value may be meant

choice-mark-of-thousands = Tanda itu memisahkan ribuan.
choice-mark-of-decimals = Tanda itu berada sebelum desimal.
choice-sign-not-reported = Tidak diketahui.
choice-sign-not-applicable = Tidak berlaku.
choice-sign-zero = Memang tidak ada: 0.
choice-percent-of-hundred = Ini persentase: 1 berarti satu persen.
choice-percent-of-one = Ini bagian dari satu: 1 berarti semuanya.
choice-day-first = Hari ditulis sebelum bulan.
choice-month-first = Bulan ditulis sebelum hari.
choice-from-1900 = Hari dihitung mulai 1900, seperti dalam Excel dan LibreOffice.
choice-from-1904 = Hari dihitung mulai 1904, seperti dalam Excel lama untuk Mac.
choice-buddhist-calendar = Tahun ini menurut kalender Buddha: 2560 adalah 2017.
choice-as-written = Tahun ini memang seperti yang tertulis.
choice-row-adds-up = Pos ini menjumlahkan pos lain, jadi tidak dihitung.
choice-row-of-its-own = Pos ini pos tersendiri.

## The form

form-yes = ya
form-no = tidak
form-significance-high = tinggi
form-significance-medium = sedang
form-significance-low = rendah
form-choose = Pilih satu dari daftar.
form-number = Tulis angka mulai dari 0; biarkan sel kosong jika tidak diketahui.
form-period = { $period }: { $start } sampai { $end }.
form-due = Mohon dikirim paling lambat { $date }.
form-steps = Cara mengisi formulir ini
form-step-outputs = Buka lembar “{ $outputs }” dan isi baris demi baris. Sel putih untuk Anda; yang abu-abu sudah diisi untuk Anda.
form-step-empty = Kosongkan yang tidak Anda ketahui. Tulis 0 hanya jika memang tidak ada. Jika Anda tidak melakukan ini, tulis { $no } di bawah “{ $applies }”.
form-step-budgets = Di “{ $budgets }”, tulis satu baris untuk setiap pos anggaran.
form-step-signs = Di “{ $signs }”, ceritakan apa yang berubah, satu baris untuk setiap perubahan. Jangan menulis nama orang.
form-step-check = Lihat “{ $check }”: lembar ini menyatakan apakah formulir sudah siap, dan menunjukkan apa yang kurang atau salah.
form-step-send = Simpan berkas ini dan kirim kembali kepada pengirimnya.
form-step-correct = Jika berkas kembali dengan tanda, perbaiki sel merah dan kirim kembali berkas yang sama.
form-colours = Arti warna
form-colour-given = Sudah diisi untuk Anda, atau dihitung selagi Anda mengetik. Tidak perlu Anda ubah.
form-colour-yours = Untuk Anda isi.
form-colour-not-asked = Ini tidak diminta; biarkan kosong.
form-colour-wrong = Ada yang tidak cocok. Akhir baris menyebutkan apa.
form-colour-look = Mohon lihat ini sekali lagi. Anda boleh mengirimnya apa adanya.
form-colour-complete = Lengkap.
form-planned-parts = Rencana: jumlah bagian
form-realised-parts = Realisasi: jumlah bagian
form-deviation = Realisasi dibandingkan rencana
form-earlier = { $period }: realisasi
form-outcome-text = Bunyi hasil ini
form-check = Yang perlu diperbaiki di baris ini

## The sheet to look at before sending

check-title = Periksa sebelum mengirim
check-help = Lembar ini terisi sendiri selagi Anda mengetik.
check-nothing = Belum ada yang diisi.
check-not-ready = Belum siap. Perlu diperbaiki:
check-ready = Siap dikirim.
check-ready-but = Siap dikirim. Jika bisa, mohon lihat yang tercantum dengan warna kuning di bawah.
check-what = Yang diperiksa
check-count = Ditemukan
check-count-cover = { $sheet }: baris yang kosong atau salah
check-count-total = { $sheet }: baris tanpa total yang diperlukan
check-count-parts = { $sheet }: baris yang bagiannya tidak cocok dengan total
check-count-numbers = { $sheet }: baris yang isinya bukan bilangan bulat mulai dari 0
check-count-minimum = { $sheet }: baris tanpa anak perempuan dan anak laki-laki, yang diminta terpisah
check-count-explanation = { $sheet }: baris yang jauh dari rencana tanpa keterangan mengapa
check-count-currency = { $sheet }: pos tanpa mata uang
check-count-who-and-what = { $sheet }: baris yang tidak menyebut siapa yang berubah atau apa
check-count-date = { $sheet }: baris dengan tanggal yang jauh dari masa program
check-count-other = { $sheet }: baris lain yang perlu diperbaiki
check-count-silent = { $sheet }: indikator yang tidak disebut sama sekali
check-wrong = Perlu diperbaiki
check-look = Mohon dilihat
check-where = Di mana
check-about = Tentang
check-go = Buka
check-text = Apa masalahnya, dan apa yang perlu dilakukan
check-more = Tidak tercantum di sini:
check-silent = Tidak ada keterangan tentang indikator ini. Isi apa yang Anda ketahui; jika Anda tidak melakukan ini, tulis { $no } di bawah “{ $applies }”.
check-duplicate-row = Baris ini menyatakan hal yang sama dengan baris lain. Pertahankan salah satu, atau jumlahkan dalam satu baris.
check-totals-row = Pos ini bernama total. Hapus jika menjumlahkan pos lain: total dihitung untuk Anda. Jika tidak, beri nama lain.
check-age-groups-without-total = Kelompok umur diisi, tetapi baris semua umur tidak memiliki total. Isi total semua umur.
check-age-groups-exceed-total = Jumlah kelompok umur lebih besar daripada baris semua umur. Perbaiki baris semua umur atau baris kelompok umur.

## What goes back to be corrected

corrections-title = Perbaikan
corrections-heading = Yang perlu diperbaiki
corrections-counts = Pertanyaan: { $questions }. Kesalahan: { $errors }. Peringatan: { $warnings }.
corrections-how = Jawab pertanyaan di sini, perbaiki sel merah, simpan berkas ini, lalu kirim kembali. Revisinya sudah dinaikkan.
corrections-without-macros = Makro dalam berkas Anda dihapus: berkas dengan makro tidak dapat dikirim balik. Isi sel tetap sama.
corrections-copied = Berkas Anda tidak dapat menampilkan apa yang dimaksud, jadi ini buku kerja dengan sel yang sama. Perbaiki yang ini dan kirimkan.
corrections-question = Pertanyaan
    .help = Pilih jawaban di sel biru, atau perbaiki selnya sendiri; setelah itu tidak ada yang ditanyakan lagi.
corrections-error = Kesalahan
    .help = Perbaiki sel-sel ini. Berkas tidak dihitung sebelum semuanya benar.
corrections-warning = Peringatan
    .help = Mohon lihat yang ini. Peringatan tidak menahan berkas.
corrections-answered = Sudah dijawab
    .help = Tidak ada yang perlu dilakukan di sini. Jika Anda berubah pikiran, pilih jawaban lain.
corrections-answer-given = Anda sudah menyatakan maksudnya.
    .remedy = Biarkan, atau pilih jawaban lain.
corrections-column-sheet = Lembar
corrections-column-cell = Sel
corrections-column-wrong = Apa yang salah
corrections-column-remedy = Yang perlu dilakukan
corrections-column-shown = Isi sel
corrections-column-answer = Jawaban Anda
corrections-choose = Pilih satu dari daftar, atau perbaiki selnya sendiri.
corrections-answer-on = Jawab di lembar “{ $title }”, atau perbaiki selnya.
corrections-whole-file = Seluruh berkas
corrections-severity-question = Pertanyaan
corrections-severity-error = Kesalahan
corrections-severity-warning = Peringatan
corrections-of-file = { $file }: yang perlu diperbaiki
corrections-send-again = Perbaiki berkas ini, naikkan revisi di sampulnya sebanyak satu, lalu kirim kembali.

## Messages to partners who have to act

reminder-subject = { $programme }: yang masih kami perlukan dari Anda
reminder-greeting = Rekan-rekan { $partner } yang terhormat,
reminder-opening = Terima kasih atas kerja Anda. Ini yang masih kami perlukan dari Anda:
reminder-late = { $period }: batas waktu laporan Anda adalah { $due }, dan kami belum menerimanya. Mohon dikirim secepatnya.
reminder-expected = { $period }: mohon kirim laporan Anda paling lambat { $due }.
reminder-expected-undated = { $period }: kami belum menerima laporan Anda. Mohon dikirim jika sudah siap.
reminder-correction = { $period }: terima kasih atas { $file }. Sebagian perlu diperbaiki agar dapat dihitung.{ $attachment ->
        [none] {" "}Mohon tanyakan kepada kami apa yang perlu diperbaiki, lalu kirim kembali.
       *[other] {" "}Berkas terlampir { $attachment } menunjukkan setiap tempat dan apa yang perlu dilakukan di sana. Mohon diperbaiki dan dikirim kembali.
    }
reminder-was-due = Batas waktunya sudah lewat: { $due }.
reminder-is-due = Batas waktunya { $due }.
reminder-counts-until-then = Sampai saat itu, yang dihitung adalah revisi { $revision } laporan Anda.
reminder-closing = Jika ada yang kurang jelas, silakan tulis kepada kami. Kami senang membantu.

## Forms filled in with a data collection tool

entries-not-approved = Peninjau tidak menyetujui formulir ini, sehingga tidak diikutkan.
    .remedy = Setujui dalam alat itu dan kirim kembali jika harus dihitung.
entries-on-hold = Peninjau menunda formulir ini, sehingga tidak diikutkan.
    .remedy = Putuskan dalam alat itu, dan kirim kembali jika harus dihitung.
entry-twice = Formulir ini ada lebih dari sekali dalam berkas; dihitung satu kali.
    .remedy = Tidak ada yang perlu dilakukan.
entry-differs = Formulir ini ada dua kali dalam berkas, dengan jawaban yang berbeda.
    .remedy = Ekspor kembali formulir-formulir itu, sehingga masing-masing ada satu kali, dalam keadaannya sekarang.

## Files that are not the form, read by a layout

no-layout = Berkas ini bukan formulir, dan belum ada yang menyatakan cara membacanya.
    .remedy = Salin angka Anda ke formulir yang Anda terima, atau minta sekretariat aliansi menjelaskan berkas ini kepada sistem (dtz map).
layout-ambiguous = Berkas ini mirip dengan lebih dari satu jenis berkas yang dikenal di sini, sehingga isinya tidak dibaca.
    .remedy = Mitra tidak perlu berbuat apa-apa; sekretariat aliansi menyatakan dalam skema pembacaan (when) untuk berkas mana masing-masing berlaku.
mapped-column-missing = Kolom “{ $header }” tidak ada lagi di lembar ini.
    .remedy = Kembalikan judul kolomnya seperti semula, atau minta sekretariat aliansi menjelaskan kembali lembar ini (dtz map).
mapped-column-twice = Ada dua kolom dengan judul ini, dan belum ada yang menyatakan kolom mana yang dihitung.
    .remedy = Beri setiap kolom judulnya sendiri, atau hapus kolom yang tidak dihitung.
column-not-mapped = Belum ada yang menyatakan arti kolom ini; isinya tidak dibaca.
    .remedy = Tidak ada yang perlu dilakukan jika memang tidak dihitung; jika harus dihitung, minta sekretariat aliansi menjelaskannya kepada sistem (dtz map).
sheet-not-mapped = Belum ada yang menyatakan arti lembar ini; isinya tidak dibaca.
    .remedy = Tidak ada yang perlu dilakukan jika memang tidak dihitung; jika harus dihitung, minta sekretariat aliansi menjelaskannya kepada sistem (dtz map).
hidden-numbers = Lembar ini tersembunyi; angka di dalamnya tetap dibaca.
    .remedy = Tidak ada yang perlu dilakukan jika angkanya harus dihitung; jika tidak, hapus lembar ini.
code-not-mapped = Belum ada yang menyatakan { $what } mana yang dimaksud oleh teks ini.
    .remedy = Tulis seperti dalam berkas Anda sebelumnya; jika baru, minta sekretariat aliansi menjelaskannya kepada sistem (dtz map).
dimension-missing = Ada angka di sini, tetapi tidak disebutkan { $what } untuk angka ini.
    .remedy = Isi { $what } di baris ini.
number-twice = Angka ini menyatakan hal yang sama dengan angka di { $other_cell }.
    .remedy = Pertahankan salah satu, atau jumlahkan menjadi satu jika keduanya benar.
cell-counts-twice = Satu angka ini akan dihitung lebih dari sekali.
    .remedy = Mitra tidak perlu berbuat apa-apa; sekretariat aliansi memperbaiki skema pembacaan, yang membaca sel ini untuk dua angka.
empty-in-sum = Sel ini kosong, padahal sel lain dari penjumlahan yang sama terisi: mungkin memang tidak ada, atau tidak diketahui.
    .remedy = Tulis 0 jika memang tidak ada; jika ada, tulis angkanya.
total-column-differs = Ini jumlah dari kolom lain, tetapi bukan hasil penjumlahannya di baris ini.
    .remedy = Perbaiki jumlah itu atau bagian-bagiannya.
share-without-whole = Ini proporsi, tetapi tidak ada angka yang dapat menjadi keseluruhannya.
    .remedy = Isi keseluruhannya di baris ini, atau tulis angkanya sebagai ganti proporsi.
period-not-found = Tidak dapat dipastikan untuk periode mana berkas ini.
    .remedy = Tulis salah satu dari ini di tempat periode tertulis sebelumnya: { $expected }.
several-periods = Baris-baris ini berasal dari lebih dari satu periode.
    .remedy = Kirim satu berkas untuk setiap periode.
no-partner = Tidak dapat dipastikan berkas ini dari mitra mana.
    .remedy = Isi kode mitra Anda di setiap baris, atau minta sekretariat aliansi menjelaskan berkas ini kepada sistem (dtz map).
tag-missing = Tidak ada kolom dengan tag seperti { $tag }; tanpa itu, angkanya tidak dapat dibaca.
    .remedy = Tambahkan kolom itu dengan tagnya.
tag-not-clear = Tag ini menyatakan milik siapa angka-angka ini dengan cara yang tidak dikenal di sini.
    .remedy = Tandai anak perempuan dan perempuan dewasa dengan +f, anak laki-laki dan laki-laki dewasa dengan +m, dan hapus yang tidak membagi angka; atau minta sekretariat aliansi menjelaskannya kepada sistem (dtz map).

what-indicator = indikator
what-place = lokasi
what-age-group = kelompok umur
what-sex = jenis kelamin
what-kind = jenis (rencana atau realisasi)
what-line = pos anggaran
what-currency = mata uang
what-pathway = jalur perubahan
what-outcome = hasil
what-significance = tingkat kepentingan
what-period = periode
what-actor = pelaku
what-change = perubahan

choice-empty-adds-nothing = Memang tidak ada: tidak ada yang ditambahkan.
choice-empty-not-known = Tidak diketahui, begitu juga jumlahnya.
