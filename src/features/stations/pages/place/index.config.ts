export default definePageConfig({ navigationBarTitleText: '在哪里看附近' })
